package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.DraftRoute;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a draft comes to.
 *
 * @param costCurrency null while there is no route
 */
@Embeddable
record PlanFigures(
        @Column(nullable = false) long costMinor,
        @Column(columnDefinition = "char(3)") @Nullable String costCurrency,
        @Column(nullable = false) long distanceMeters,
        @Column(nullable = false) int routeCount,
        @Column(nullable = false) int assignedCount,
        @Column(nullable = false) int unassignedCount) {
    static final PlanFigures NONE = new PlanFigures(0, null, 0, 0, 0, 0);

    static PlanFigures of(Draft draft) {
        var routes = draft.routes();
        return new PlanFigures(
                routes.stream().mapToLong(route -> route.cost().amountMinor()).sum(),
                routes.isEmpty() ? null : routes.getFirst().cost().currency(),
                routes.stream().mapToLong(DraftRoute::distanceMeters).sum(),
                routes.size(),
                Math.toIntExact(draft.assigned().count()),
                draft.unassigned().size());
    }

    PlanFigures plus(PlanFigures other) {
        return new PlanFigures(
                costMinor + other.costMinor,
                costCurrency == null ? other.costCurrency : costCurrency,
                distanceMeters + other.distanceMeters,
                routeCount + other.routeCount,
                assignedCount + other.assignedCount,
                unassignedCount + other.unassignedCount);
    }
}
