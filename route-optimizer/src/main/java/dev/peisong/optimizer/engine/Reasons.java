package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.drive.Drive;
import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.drive.RouteEvaluator;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reason;
import dev.peisong.optimizer.solution.Unassigned;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a request is left out: what each vehicle could do for it alone, then what its tour
 * leaves. The vehicle that comes nearest is named.
 */
final class Reasons {

    private final FlatProblem flat;
    private final Model model;
    private final Part plan;
    private final Drive drive;

    Reasons(FlatProblem flat, Model model, Part plan) {
        this.flat = flat;
        this.model = model;
        this.plan = plan;
        drive = new Drive(flat);
    }

    /** Why this request is left out. */
    Unassigned of(int request) {
        Finding nearest = null;
        boolean classSeenIdle = false;
        for (int r = 0; r < plan.vehicles().length; r++) {
            boolean idle = plan.routes()[r].length == 0;
            if (idle && classSeenIdle && model.classes() == 1) {
                continue;
            }
            classSeenIdle |= idle;
            nearest = Finding.nearer(nearest, onVehicle(plan.vehicles()[r], r, request));
        }
        String id = flat.visit(model.first()[request]).id();
        if (nearest == null) {
            return new Unassigned(id, Reason.NO_ALLOWED_VEHICLE, Optional.empty());
        }
        return new Unassigned(id, nearest.reason(), Optional.ofNullable(nearest.blocker()));
    }

    private Finding onVehicle(int vehicle, int route, int request) {
        var tour = plan.routes()[route];
        int task = model.first()[request];
        if (!tiesAllow(route, request)) {
            return found(Reason.NOT_ENOUGH_CAPACITY, vehicle, task, Limit.RELATION, 1);
        }
        long before = drive.load(vehicle, tour, tour.length);
        long best = cheapest(request, tour.length);
        if (best != RouteEvaluator.INFEASIBLE) {
            long excess = best - before - model.penalty()[request];
            return excess < 0
                    ? new Finding(Reason.BUDGET_ENDED, null, 0)
                    : found(Reason.NOT_WORTH_ITS_COST, vehicle, task, Limit.COST, excess);
        }
        var crowded =
                found(
                        Reason.NOT_ENOUGH_CAPACITY,
                        vehicle,
                        task,
                        drive.failure().limit(),
                        drive.failure().shortfall());
        var locked = model.locked()[vehicle];
        drive.load(vehicle, locked, locked.length);
        if (cheapest(request, locked.length) != RouteEvaluator.INFEASIBLE) {
            return crowded;
        }
        var failure = drive.failure();
        return failure.limit() == Limit.VEHICLE
                ? new Finding(Reason.NO_ALLOWED_VEHICLE, null, 0)
                : found(
                        reason(failure.limit()),
                        vehicle,
                        task,
                        failure.limit(),
                        failure.shortfall());
    }

    /**
     * Whether no request that is tied to this one is served elsewhere, and none apart from it here.
     */
    private boolean tiesAllow(int route, int request) {
        for (int r = 0; r < plan.routes().length; r++) {
            int[] forbidden = r == route ? model.apart()[request] : model.together()[request];
            for (int other : forbidden) {
                if (IntStream.of(plan.routes()[r]).anyMatch(t -> model.requestOf()[t] == other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private long cheapest(int request, int stops) {
        long best = RouteEvaluator.INFEASIBLE;
        for (int i = 0; i <= stops; i++) {
            if (!model.isPair(request)) {
                best = Math.min(best, drive.costWith(i, model.first()[request]));
                continue;
            }
            for (int j = i; j <= stops; j++) {
                best =
                        Math.min(
                                best,
                                drive.costWithPair(
                                        i, model.first()[request], j, model.second()[request]));
            }
        }
        return best;
    }

    private static Reason reason(Limit limit) {
        return switch (limit) {
            case SKILL -> Reason.NO_VEHICLE_WITH_SKILL;
            case CAPACITY -> Reason.TOO_BIG_FOR_ANY_VEHICLE;
            case ROAD -> Reason.UNREACHABLE;
            case SHIFT_START -> Reason.OUTSIDE_ANY_SHIFT;
            case WINDOW -> Reason.WINDOW_CANNOT_BE_MET;
            case SHIFT_END -> Reason.SHIFT_TOO_SHORT;
            case DURATION -> Reason.ROUTE_TOO_LONG;
            default -> Reason.NOT_ENOUGH_CAPACITY;
        };
    }

    private Finding found(Reason reason, int vehicle, int task, Limit limit, long shortfall) {
        String id = flat.problem().vehicles().get(vehicle).id();
        return new Finding(
                reason,
                new Blocker(id, limit, flat.subject(limit, vehicle, task), shortfall),
                shortfall);
    }

    /** A reason on one vehicle; of equal reasons the one of less distance is nearer. */
    private record Finding(Reason reason, @Nullable Blocker blocker, long distance) {

        static Finding nearer(@Nullable Finding one, Finding other) {
            if (one == null || other.reason().compareTo(one.reason()) > 0) {
                return other;
            }
            boolean same = other.reason() == one.reason();
            return same && other.distance() < one.distance() ? other : one;
        }
    }
}
