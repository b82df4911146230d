package dev.peisong.dispatch.planning;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.roads.MatrixProgress;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps desks of the plans that people work on, so that a change is answered while it is still
 * being dragged. Each is for what one caller may see of a site's day, and is made anew when what it
 * is made of has changed; the least used are put away where they take too much memory together.
 */
@Component
class Desks {
    private static final Logger LOG = LoggerFactory.getLogger(Desks.class);

    /** At 8 bytes a pair, travel times of all desks take an eighth of the heap. */
    private static final long MOST_PAIRS = Runtime.getRuntime().maxMemory() / 64;

    private final Depots depots;
    private final DeskMark marks;
    private final GatherDaySheet gather;
    private final TransactionTemplate transactions;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Key> refreshing = ConcurrentHashMap.newKeySet();

    Desks(Depots depots, DeskMark marks, GatherDaySheet gather, TransactionTemplate transactions) {
        this.depots = depots;
        this.marks = marks;
        this.gather = gather;
        this.transactions = transactions;
    }

    private record Key(
            UUID tenantId,
            UUID siteId,
            LocalDate day,
            boolean replan,
            Scope merchants,
            Scope sites) {

        static Key of(Plan plan, Caller caller) {
            return new Key(
                    caller.tenantId(),
                    plan.siteId(),
                    plan.day(),
                    plan.replan(),
                    caller.merchants(),
                    caller.sites());
        }
    }

    private record Kept(Desk desk, String mark) {
        long pairs() {
            TravelTimes travel = desk.travel();
            return travel == null ? 0 : (long) travel.places() * travel.places();
        }
    }

    /** As everything is now. */
    Desk exact(Plan plan) {
        return exact(plan, MatrixProgress.NONE);
    }

    /** As everything is now; the progress may end it. */
    Desk exact(Plan plan, MatrixProgress progress) {
        var key = Key.of(plan, Tenancy.current());
        String mark = mark(plan);
        Kept found = find(key);
        if (found == null || !found.mark().equals(mark)) {
            found = new Kept(make(plan, progress), mark);
            keep(key, found);
        }
        return found.desk().only(plan.shifts());
    }

    /**
     * At once: what changed in the last moments may be missing, and is looked up meanwhile. For
     * answers that decide nothing.
     */
    Desk quick(Plan plan) {
        Caller caller = Tenancy.current();
        var key = Key.of(plan, caller);
        Kept found = find(key);
        if (found == null) {
            return exact(plan);
        }
        if (!found.mark().equals(mark(plan)) && refreshing.add(key)) {
            Thread.ofVirtual()
                    .name("desk-" + plan.id())
                    .start(() -> Tenancy.runAs(caller, () -> refresh(key, plan)));
        }
        return found.desk().only(plan.shifts());
    }

    private void refresh(Key key, Plan plan) {
        try {
            exact(plan);
        } catch (RuntimeException e) {
            LOG.warn("The desk of plan {} could not be renewed", plan.id(), e);
        } finally {
            refreshing.remove(key);
        }
    }

    private String mark(Plan plan) {
        return inTransaction(
                () -> {
                    Depot depot = depots.findById(plan.siteId()).orElseThrow();
                    TimeWindow span = depot.businessDay(plan.day());
                    return marks.of(plan.siteId(), plan.day(), span);
                });
    }

    private Desk make(Plan plan, MatrixProgress progress) {
        DaySheet sheet =
                inTransaction(
                        () -> {
                            Depot depot = depots.findById(plan.siteId()).orElseThrow();
                            return gather.gather(depot, plan.day(), plan.replan());
                        });
        var places = new HashSet<>(sheet.works().stream().map(Work::place).toList());
        long size = places.size() + 1L;
        TravelTimes travel =
                size * size > MOST_PAIRS ? null : TravelTimes.over(sheet, sheet.works(), progress);
        return Desk.of(sheet, travel);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    private @Nullable Kept find(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, Kept fresh) {
        synchronized (kept) {
            kept.put(key, fresh);
            long pairs = kept.values().stream().mapToLong(Kept::pairs).sum();
            var oldest = kept.entrySet().iterator();
            while (pairs > MOST_PAIRS && kept.size() > 1) {
                pairs -= oldest.next().getValue().pairs();
                oldest.remove();
            }
        }
    }
}
