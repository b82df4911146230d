package dev.peisong.dispatch.routes;

import dev.peisong.dispatch.routes.NewRoute.NewStop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings a route's stops into another order. A stop that serves one of the same jobs as before at
 * the same place keeps its id; stops that are not named are behind, or nobody's, and stay in front.
 */
final class Rearrangement {
    private final UUID routeId;
    private final List<RouteStop> unnamed;
    private final Map<UUID, Assignment> assignments = new HashMap<>();

    Rearrangement(UUID routeId, List<RouteStop> stops) {
        this.routeId = routeId;
        this.unnamed = new ArrayList<>(stops);
    }

    List<RouteStop> into(List<NewStop> ahead) {
        // who serves what is settled before any job leaves its stop
        var before = List.copyOf(unnamed);
        var chosen = ahead.stream().map(this::stopLike).toList();
        var jobs =
                ahead.stream()
                        .flatMap(next -> next.tasks().stream())
                        .map(task -> task.job().jobId())
                        .collect(Collectors.toSet());
        before.forEach(stop -> stop.release(jobs).forEach(a -> assignments.put(a.jobId(), a)));
        var ordered = new ArrayList<>(unnamed);
        for (int i = 0; i < ahead.size(); i++) {
            ordered.add(arranged(chosen.get(i), ahead.get(i)));
        }
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).moveTo(i + 1);
        }
        return ordered;
    }

    private Optional<RouteStop> stopLike(NewStop next) {
        var like = unnamed.stream().filter(stop -> stop.isLike(next)).findFirst();
        like.ifPresent(unnamed::remove);
        return like;
    }

    private RouteStop arranged(Optional<RouteStop> stop, NewStop next) {
        var given = next.tasks().stream().map(this::assignment).toList();
        stop.ifPresent(same -> same.take(next, given));
        return stop.orElseGet(() -> new RouteStop(next, given));
    }

    private Assignment assignment(Task task) {
        Assignment held = assignments.get(task.job().jobId());
        if (held == null) {
            return new Assignment(routeId, task);
        }
        held.retime(task);
        return held;
    }
}
