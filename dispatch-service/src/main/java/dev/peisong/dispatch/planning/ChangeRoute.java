package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import dev.peisong.dispatch.routes.RouteLocks;
import dev.peisong.dispatch.routes.RouteStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person changes in published routes before they depart: checked like a draft, driven anew,
 * and told to everyone whom it concerns.
 */
@Component
class ChangeRoute {
    private final RouteLocks locks;
    private final RouteBoard board;
    private final DriveRoute drive;
    private final Depots depots;
    private final PlaceOf placeOf;

    ChangeRoute(
            RouteLocks locks, RouteBoard board, DriveRoute drive, Depots depots, PlaceOf placeOf) {
        this.locks = locks;
        this.board = board;
        this.drive = drive;
        this.depots = depots;
        this.placeOf = placeOf;
    }

    /** One change; positions count from 0, and beyond the end means last. */
    sealed interface Change {
        UUID jobId();

        /**
         * Gives the job another turn.
         *
         * @param toRouteId null for another turn on the same route
         */
        record Move(UUID jobId, @Nullable UUID toRouteId, int position) implements Change {}

        /** The job is open again, for another plan. */
        record Remove(UUID jobId) implements Change {}

        /** Puts an open job on the route. */
        record Add(UUID jobId, int position) implements Change {}
    }

    @Transactional
    public Route change(UUID routeId, ExpectedVersion expected, Change change) {
        var ids = new TreeSet<>(Set.of(routeId));
        Optional<UUID> other =
                change instanceof Change.Move move
                        ? Optional.ofNullable(move.toRouteId())
                        : Optional.empty();
        other.ifPresent(ids::add);
        Locked locked = locks.lockWhole(ids, List.of(change.jobId()));
        Route route = locked.routes().get(routeId);
        if (route == null) {
            throw DomainException.notFound("route", routeId);
        }
        expected.check(route.version());
        requireNotBegun(route);
        Job job = locked.job(change.jobId()).orElseThrow(() -> invalid("unknown-job", "job"));
        switch (change) {
            case Change.Move move -> move(route, target(route, move, locked), job, move, locked);
            case Change.Remove remove -> remove(route, job, locked);
            case Change.Add add -> add(route, job, add.position(), locked);
        }
        return route;
    }

    private static Route target(Route route, Change.Move move, Locked locked) {
        UUID id = move.toRouteId() == null ? route.id() : move.toRouteId();
        Route target = locked.routes().get(id);
        if (target == null || !target.siteId().equals(route.siteId())) {
            throw DomainException.invalid(
                    "/toRouteId", "unknown-route", "No route of this site has this id");
        }
        requireNotBegun(target);
        return target;
    }

    private static void requireNotBegun(Route route) {
        if (route.status() != RouteStatus.PUBLISHED) {
            throw DomainException.illegalState(
                    "route-has-begun", "Route " + route.id() + " is " + route.status());
        }
    }

    private void move(Route from, Route to, Job job, Change.Move move, Locked locked) {
        requireOn(from, job);
        if (from.equals(to)) {
            redraw(from, job, move.position(), locked, "/position");
            return;
        }
        requireNothingAboard(job);
        requireDue(job, to);
        Drawn drawn = drawn(to, job, move.position(), locked, "/toRouteId");
        from.drop(job.id());
        board.redraw(to, drawn.way(), drawn.order());
        board.closeUp(from, locked.jobs());
    }

    private void remove(Route route, Job job, Locked locked) {
        requireOn(route, job);
        requireNothingAboard(job);
        board.unplan(route, job, "REMOVED");
        board.closeUp(route, locked.jobs());
    }

    private void add(Route route, Job job, int position, Locked locked) {
        if (!job.plannable() || !job.siteId().equals(route.siteId())) {
            throw invalid("job-not-plannable", "job that is open and leaves from this site");
        }
        requireDue(job, route);
        redraw(route, job, position, locked, "/jobId");
    }

    private void redraw(Route route, Job job, int position, Locked locked, String pointer) {
        Drawn drawn = drawn(route, job, position, locked, pointer);
        board.redraw(route, drawn.way(), drawn.order());
    }

    private record Drawn(Itinerary way, List<Job> order) {}

    /** The route with the job at that position, if its hard limits hold. */
    private Drawn drawn(Route route, Job job, int position, Locked locked, String pointer) {
        Map<UUID, Job> byId =
                locked.jobs().stream().collect(Collectors.toMap(Job::id, Function.identity()));
        var order = new ArrayList<Job>();
        for (UUID id : route.order()) {
            Job other = byId.get(id);
            if (other == null) {
                throw new DomainException(
                        DomainException.Kind.FORBIDDEN,
                        "route-out-of-scope",
                        "The route serves jobs that you may not see");
            }
            order.add(other);
        }
        order.remove(job);
        order.add(Math.min(position, order.size()), job);
        var driven =
                drive.again(route, order)
                        .orElseThrow(
                                () ->
                                        DomainException.illegalState(
                                                "route-without-crew",
                                                "Its shift was cancelled, or its vehicle is out of use"));
        if (!driven.violations().isEmpty()) {
            throw DomainException.invalid(
                    pointer, "route-infeasible", String.join("; ", driven.violations()));
        }
        return new Drawn(driven.itinerary(), order);
    }

    private static void requireOn(Route route, Job job) {
        if (!route.has(job.id())) {
            throw invalid("job-not-on-route", "job that this route has still to do");
        }
    }

    private static void requireNothingAboard(Job job) {
        if (job.anyAboard()) {
            throw DomainException.illegalState(
                    "job-aboard", "Its parcels are aboard: unload them, or hand them over");
        }
    }

    private void requireDue(Job job, Route route) {
        Depot depot = depots.findById(route.siteId()).orElseThrow();
        if (placeOf.job(job) == null || !new WorkOfDay(depot, route.day()).due(job)) {
            throw invalid("job-not-plannable", "job that can be done on " + route.day());
        }
    }

    private static DomainException invalid(String code, String what) {
        return DomainException.invalid("/jobId", code, "It names no " + what);
    }
}
