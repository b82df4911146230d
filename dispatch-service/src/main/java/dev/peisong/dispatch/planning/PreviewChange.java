package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.DraftTask;
import dev.peisong.dispatch.planning.PlanSheetView.Burden;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what changes would cost and break before anybody makes them. */
@Component
class PreviewChange {
    private final Plans plans;
    private final Desks desks;

    PreviewChange(Plans plans, Desks desks) {
        this.plans = plans;
        this.desks = desks;
    }

    /**
     * What changes would do.
     *
     * @param allowed whether they could be made as they are
     * @param fresh limits that they would break, or break more than they are broken now
     * @param promises customers whose window would be another, or none
     * @param planVersion of the plan that was looked at
     */
    record Preview(
            boolean allowed,
            long costDeltaMinor,
            long distanceDeltaMeters,
            long durationDeltaSeconds,
            List<RoutePreview> routes,
            List<Breach> fresh,
            List<PromiseChange> promises,
            long planVersion) {}

    /**
     * A route as it would be.
     *
     * @param route null when nothing is left on it
     */
    record RoutePreview(
            UUID shiftId, @Nullable DraftRoute route, Burden load, List<Breach> breaches) {}

    /**
     * What a customer would be told instead.
     *
     * @param was the window that the draft keeps, or that a published route promised
     * @param becomes null when no window is kept
     * @param told whether the customer knows the window by now
     * @param service when it would be served; null when it would not be
     */
    record PromiseChange(
            UUID jobId,
            String number,
            TimeWindow was,
            @Nullable TimeWindow becomes,
            boolean told,
            @Nullable Instant service) {}

    @Transactional(readOnly = true)
    public Preview preview(UUID planId, List<Change> changes) {
        Plan plan =
                plans.findById(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        PlanState state = ChangePlan.draftOf(plan);
        Desk desk = desks.quick(plan);
        Edited edited = DraftEdit.of(desk, state, changes);
        boolean allowed =
                edited.fresh().stream()
                        .allMatch(breach -> ChangePlan.accepted(changes).contains(breach.rule()));
        return new Preview(
                allowed,
                edited.costDeltaMinor(),
                delta(edited, DraftRoute::distanceMeters),
                delta(edited, route -> Duration.between(route.start(), route.end()).toSeconds()),
                routes(edited),
                edited.fresh(),
                promises(desk, edited),
                plan.version());
    }

    private static long delta(Edited edited, ToLongFunction<DraftRoute> what) {
        return edited.routesAfter().mapToLong(what).sum()
                - edited.routesBefore().mapToLong(what).sum();
    }

    private static List<RoutePreview> routes(Edited edited) {
        var after = new HashMap<UUID, DraftRoute>();
        edited.routesAfter().forEach(route -> after.put(route.shiftId(), route));
        var routes = new ArrayList<RoutePreview>();
        edited.driven()
                .forEach(
                        (shift, timeline) ->
                                routes.add(
                                        new RoutePreview(
                                                shift,
                                                after.get(shift),
                                                Burden.of(timeline.load()),
                                                timeline.breaches())));
        return routes;
    }

    private static List<PromiseChange> promises(Desk desk, Edited edited) {
        Map<UUID, TimeWindow> told = desk.sheet().promised();
        var becomes = new HashMap<UUID, @Nullable TimeWindow>();
        tasks(edited.routesAfter()).forEach(task -> becomes.put(task.jobId(), task.promise()));
        var service = new HashMap<UUID, Instant>();
        edited.driven().values().stream()
                .flatMap(timeline -> timeline.visits().stream())
                .forEach(visit -> service.put(visit.work().id(), visit.service()));
        return tasks(edited.routesBefore())
                .map(task -> promise(task, told.get(task.jobId()), becomes, service))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable PromiseChange promise(
            DraftTask task,
            @Nullable TimeWindow told,
            Map<UUID, @Nullable TimeWindow> becomes,
            Map<UUID, Instant> service) {
        TimeWindow was = told == null ? task.promise() : told;
        TimeWindow now = becomes.get(task.jobId());
        return was == null || was.equals(now)
                ? null
                : new PromiseChange(
                        task.jobId(),
                        task.number(),
                        was,
                        now,
                        told != null,
                        service.get(task.jobId()));
    }

    private static Stream<DraftTask> tasks(Stream<DraftRoute> routes) {
        return routes.flatMap(DraftRoute::tasks);
    }
}
