package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a plan: what each named thing becomes, null where it is gone,
 * and the order of lists. Applied to the one state it makes the other.
 */
record Patch(
        Map<UUID, @Nullable DraftRoute> routes,
        List<UUID> routeOrder,
        Map<UUID, @Nullable LeftOut> unassigned,
        List<UUID> unassignedOrder,
        Map<UUID, @Nullable UUID> locks,
        Map<UUID, @Nullable Boolean> lockedRoutes) {

    /** What makes the second state of the first. */
    static Patch between(PlanState from, PlanState to) {
        return new Patch(
                changed(routes(from.draft()), routes(to.draft())),
                List.copyOf(routes(to.draft()).keySet()),
                changed(unassigned(from.draft()), unassigned(to.draft())),
                List.copyOf(unassigned(to.draft()).keySet()),
                changed(from.locks(), to.locks()),
                changed(flags(from.lockedRoutes()), flags(to.lockedRoutes())));
    }

    PlanState appliedTo(PlanState state) {
        Map<UUID, DraftRoute> newRoutes = applied(routes(state.draft()), routes);
        Map<UUID, LeftOut> newUnassigned = applied(unassigned(state.draft()), unassigned);
        var draft =
                new Draft(
                        inOrder(newRoutes, routeOrder),
                        inOrder(newUnassigned, unassignedOrder),
                        state.draft().replaces());
        return new PlanState(
                draft,
                new TreeMap<>(applied(state.locks(), locks)),
                new TreeSet<>(applied(flags(state.lockedRoutes()), lockedRoutes).keySet()));
    }

    private static <T> Map<UUID, @Nullable T> changed(Map<UUID, T> from, Map<UUID, T> to) {
        var changed = new HashMap<UUID, @Nullable T>();
        Set<UUID> all = new LinkedHashSet<>(from.keySet());
        all.addAll(to.keySet());
        for (UUID id : all) {
            if (!Objects.equals(from.get(id), to.get(id))) {
                changed.put(id, to.get(id));
            }
        }
        return changed;
    }

    private static <T> Map<UUID, T> applied(Map<UUID, T> state, Map<UUID, @Nullable T> changed) {
        var result = new LinkedHashMap<>(state);
        changed.forEach(
                (id, value) -> {
                    if (value == null) {
                        result.remove(id);
                    } else {
                        result.put(id, value);
                    }
                });
        return result;
    }

    private static <T> List<T> inOrder(Map<UUID, T> all, List<UUID> order) {
        var rest = new LinkedHashMap<>(all);
        var sorted = new ArrayList<T>();
        for (UUID id : order) {
            T one = rest.remove(id);
            if (one != null) {
                sorted.add(one);
            }
        }
        sorted.addAll(rest.values());
        return sorted;
    }

    private static Map<UUID, DraftRoute> routes(Draft draft) {
        return byId(draft.routes(), DraftRoute::shiftId);
    }

    private static Map<UUID, LeftOut> unassigned(Draft draft) {
        return byId(draft.unassigned(), LeftOut::jobId);
    }

    private static Map<UUID, Boolean> flags(Set<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> true));
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        var map = new LinkedHashMap<UUID, T>();
        all.forEach(one -> map.putIfAbsent(id.apply(one), one));
        return map;
    }
}
