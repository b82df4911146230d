package dev.peisong.quickstart.demo.orders;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each ask its goods, its window and its fate. Fates come in fixed shares, and each at least
 * once where there are orders enough.
 */
public final class Schedule {
    /** Vehicles need this to carry {@link Goods#isCold cold} goods. */
    public static final String COLD_CHAIN = "COLD_CHAIN";

    private static final Map<Fate, Double> SHARES =
            Map.ofEntries(
                    Map.entry(Fate.COLD, 0.08),
                    Map.entry(Fate.HEAVY, 0.08),
                    Map.entry(Fate.TWO_SITES, 0.04),
                    Map.entry(Fate.SHORT, 0.05),
                    Map.entry(Fate.NEVER_IN_STOCK, 0.01),
                    Map.entry(Fate.UNCLEAR, 0.02),
                    Map.entry(Fate.UNCLEAR_FOR_GOOD, 0.005),
                    Map.entry(Fate.OFF_ROAD, 0.005),
                    Map.entry(Fate.TOO_BIG, 0.005),
                    Map.entry(Fate.CANCELLED_EARLY, 0.03),
                    Map.entry(Fate.CANCELLED_PLANNED, 0.03),
                    Map.entry(Fate.CANCELLED_UNDER_WAY, 0.02),
                    Map.entry(Fate.AMENDED, 0.03));
    private static final int ENOUGH_FOR_ALL = 40;
    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "黄", "吴", "Virtanen", "Schmidt", "Silva");
    private static final List<String> NAMES =
            List.of("伟", "芳", "敏", "静", "磊", "洋", "丽", "强", "Aino", "Jonas", "Maria");

    private final WorkingDay day;
    private final @Nullable GeoPoint wilderness;
    private final Random random;

    private Schedule(WorkingDay day, @Nullable GeoPoint wilderness, long seed) {
        this.day = day;
        this.wilderness = wilderness;
        this.random = new Random(seed);
    }

    /**
     * The day's orders.
     *
     * @param wilderness a point within the service area far from any road; null when none is known
     */
    public static List<OrderWish> of(
            List<Ask> asks, WorkingDay day, @Nullable GeoPoint wilderness, long seed) {
        var schedule = new Schedule(day, wilderness, seed);
        List<Fate> fates = schedule.fates(asks.size());
        return IntStream.range(0, asks.size())
                .mapToObj(i -> schedule.wish(asks.get(i), fates.get(i)))
                .toList();
    }

    private List<Fate> fates(int count) {
        var fates = new ArrayList<Fate>();
        for (Fate fate : Fate.values()) {
            double share = SHARES.getOrDefault(fate, 0.0);
            boolean possible = share > 0 && (fate != Fate.OFF_ROAD || wilderness != null);
            int times = (int) Math.round(count * share);
            times = count >= ENOUGH_FOR_ALL ? Math.max(1, times) : times;
            fates.addAll(Collections.nCopies(possible ? times : 0, fate));
        }
        while (fates.size() < count) {
            fates.add(Fate.PLAIN);
        }
        Collections.shuffle(fates, random);
        return fates;
    }

    private OrderWish wish(Ask ask, Fate fate) {
        boolean unclear = fate == Fate.UNCLEAR || fate == Fate.UNCLEAR_FOR_GOOD;
        return new OrderWish(
                ask.reference(),
                ask.at(),
                fate,
                unclear ? ask.door().withUnknownStreet() : ask.door().address(),
                point(ask, fate),
                ask.door().point(),
                lines(ask, fate),
                windows(ask, fate),
                fate == Fate.COLD ? List.of(COLD_CHAIN) : List.of(),
                pick(SURNAMES) + " " + pick(NAMES),
                120 + 30 * random.nextInt(7),
                fate == Fate.CANCELLED_UNDER_WAY ? 90 : 50);
    }

    /** Most shops know only the address: where it names a door, dispatch looks it up. */
    private @Nullable GeoPoint point(Ask ask, Fate fate) {
        return switch (fate) {
            case UNCLEAR, UNCLEAR_FOR_GOOD -> null;
            case OFF_ROAD -> wilderness;
            default ->
                    ask.door().address().containsKey("houseNumber") && random.nextInt(4) == 0
                            ? null
                            : ask.door().point();
        };
    }

    private Map<Goods, Integer> lines(Ask ask, Fate fate) {
        var lines = new EnumMap<Goods, Integer>(Goods.class);
        switch (fate) {
            case COLD -> lines.put(Goods.DUMPLINGS, ask.quantity());
            case HEAVY -> {
                lines.put(Goods.RICE, 3 + random.nextInt(3));
                lines.put(pick(Goods.ORDINARY), 1);
            }
            case TWO_SITES -> {
                lines.put(Goods.TEAPOT, 1);
                lines.put(Goods.CUPS, 1);
            }
            case SHORT -> lines.put(Goods.CONSOLE, 1);
            case NEVER_IN_STOCK -> lines.put(Goods.POSTER, 1);
            case TOO_BIG -> lines.put(Goods.STATUE, 1);
            default -> {
                lines.put(pick(Goods.ORDINARY), ask.quantity());
                if (random.nextInt(3) == 0) {
                    lines.merge(pick(Goods.ORDINARY), 1, Integer::sum);
                }
            }
        }
        return lines;
    }

    private List<TimeWindow> windows(Ask ask, Fate fate) {
        var waves = day.wavesAfter(ask.at());
        // whoever cancels or changes something does so while it can still be seen to happen
        boolean free = fate.name().startsWith("CANCELLED") || random.nextInt(5) < 2;
        if (waves.isEmpty() || free) {
            return List.of();
        }
        var wave = waves.get(random.nextInt(waves.size()));
        LocalTime from = wave.start().plusMinutes(15L * random.nextInt(5));
        return List.of(day.window(from, from.plusMinutes(120 + 30L * random.nextInt(3))));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
