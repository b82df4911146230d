package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.drive.Alone;
import dev.peisong.optimizer.drive.Attempt;
import dev.peisong.optimizer.drive.Drive;
import dev.peisong.optimizer.drive.FlatProblem;
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
        int task = model.first()[request];
        if (!tiesAllow(route, request)) {
            return found(Reason.NOT_ENOUGH_CAPACITY, tied(vehicle));
        }
        var here = new Attempt(flat, drive, vehicle, plan.routes()[route], task);
        if (here.isPossible()) {
            return affordable(vehicle, here.detour() - model.penalty()[request]);
        }
        var alone = new Attempt(flat, drive, vehicle, model.locked()[vehicle], task);
        if (alone.isPossible()) {
            return found(Reason.NOT_ENOUGH_CAPACITY, here.blocker());
        }
        var obstacle = Alone.obstacle(flat, vehicle, task, alone);
        return obstacle.blocker()
                .map(blocker -> found(obstacle.reason(), blocker))
                .orElse(new Finding(obstacle.reason(), null, 0));
    }

    private Finding affordable(int vehicle, long excess) {
        return excess < 0
                ? new Finding(Reason.BUDGET_ENDED, null, 0)
                : found(
                        Reason.NOT_WORTH_ITS_COST,
                        new Blocker(id(vehicle), Limit.COST, "", excess));
    }

    private Blocker tied(int vehicle) {
        return new Blocker(id(vehicle), Limit.RELATION, "", 1);
    }

    private String id(int vehicle) {
        return flat.problem().vehicles().get(vehicle).id();
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

    private static Finding found(Reason reason, Blocker blocker) {
        return new Finding(reason, blocker, blocker.shortfall());
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
