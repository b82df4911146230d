package dev.peisong.dispatch.planning;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Plans extends JpaRepository<Plan, UUID> {

    /** Without their drafts, which may be large; null means any. */
    @Query(
            """
            select new dev.peisong.dispatch.planning.PlanSummary(p.id, p.siteId, p.day, p.status,
                p.budgetSeconds, p.replan, p.figures.costMinor, p.figures.costCurrency,
                p.figures.distanceMeters, p.figures.routeCount, p.figures.assignedCount,
                p.figures.unassignedCount, p.failure, p.createdBy, p.copyOf, p.createdAt,
                p.solvedAt, p.publishedAt)
            from Plan p where p.day = coalesce(:day, p.day)
            and p.siteId = coalesce(:siteId, p.siteId) order by p.id desc
            """)
    List<PlanSummary> newest(@Nullable LocalDate day, @Nullable UUID siteId, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Plan p where p.id = :id")
    Optional<Plan> lock(UUID id);

    @Query(
            """
            select new dev.peisong.dispatch.planning.ProgressController$State(p.status, p.version)
            from Plan p where p.id = :id\
            """)
    Optional<ProgressController.State> state(UUID id);
}
