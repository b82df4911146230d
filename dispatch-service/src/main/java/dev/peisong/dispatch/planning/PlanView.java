package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as the dispatcher sees it. */
record PlanView(
        UUID id,
        UUID siteId,
        LocalDate day,
        PlanStatus status,
        int budgetSeconds,
        long seed,
        boolean replan,
        Progress progress,
        @Nullable String failure,
        List<DraftRoute> routes,
        List<LeftOut> unassigned,
        Map<UUID, UUID> locks,
        Set<UUID> lockedRoutes,
        List<UUID> replaces,
        @Nullable Set<UUID> shiftIds,
        int undoable,
        int redoable,
        String createdBy,
        @Nullable UUID copyOf,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    /** How far the search has come. */
    record Progress(
            int improvements,
            long iterations,
            long assigned,
            int unassigned,
            long costMinor,
            long distanceMeters,
            @Nullable String solver,
            @Nullable Instant solvingSince,
            @Nullable Instant solvedAt) {}

    static PlanView of(Plan plan) {
        Draft draft = plan.draft();
        if (draft == null) {
            draft = new Draft(List.of(), List.of(), List.of());
        }
        return new PlanView(
                plan.id(),
                plan.siteId(),
                plan.day(),
                plan.status(),
                plan.budgetSeconds(),
                plan.seed(),
                plan.replan(),
                progress(plan, draft),
                plan.failure(),
                draft.routes(),
                draft.unassigned(),
                plan.locks(),
                plan.lockedRoutes(),
                draft.replaces(),
                plan.shifts(),
                plan.undoable(),
                plan.redoable(),
                plan.createdBy(),
                plan.copyOf(),
                plan.createdAt(),
                plan.publishedAt());
    }

    private static Progress progress(Plan plan, Draft draft) {
        return new Progress(
                plan.improvements(),
                plan.iterations(),
                draft.assigned().count(),
                draft.unassigned().size(),
                draft.routes().stream().mapToLong(route -> route.cost().amountMinor()).sum(),
                draft.routes().stream().mapToLong(DraftRoute::distanceMeters).sum(),
                plan.leaseOwner(),
                plan.solvingSince(),
                plan.solvedAt());
    }
}
