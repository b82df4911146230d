package dev.peisong.dispatch.planning;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.dispatch.planning.PlanLease.Held;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a plan got better while it was solved: a point for each improvement of the last search. */
@Component
class PlanProgress {
    private final JdbcClient jdbc;

    PlanProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The best plan at some moment.
     *
     * @param elapsedMillis since the search began
     */
    record ProgressPoint(
            UUID id,
            long elapsedMillis,
            long iterations,
            long costMinor,
            long distanceMeters,
            int routes,
            int assigned,
            int unassigned) {}

    /** A better plan; nothing is noted once the plan is another's to solve. */
    @Transactional
    public void better(Held held, long iterations, PlanFigures figures) {
        jdbc.sql(
                        """
                        INSERT INTO plan_progress (tenant_id, id, plan_id, elapsed_millis,
                            iterations, cost_minor, distance_meters, routes, assigned, unassigned)
                        SELECT :tenant, :id, id,
                            round(extract(epoch FROM clock_timestamp() - solving_since) * 1000),
                            :iterations, :cost, :meters, :routes, :assigned, :unassigned
                        FROM plan WHERE id = :plan AND lease_token = :token\
                        """)
                .param("tenant", Tenancy.tenantId())
                .param("id", Ids.next())
                .param("plan", held.planId())
                .param("token", held.token())
                .param("iterations", iterations)
                .param("cost", figures.costMinor())
                .param("meters", figures.distanceMeters())
                .param("routes", figures.routeCount())
                .param("assigned", figures.assignedCount())
                .param("unassigned", figures.unassignedCount())
                .update();
    }

    /** A new search begins. */
    void forget(UUID planId) {
        jdbc.sql("DELETE FROM plan_progress WHERE plan_id = :plan").param("plan", planId).update();
    }

    /** Those after a point; all after null. */
    @Transactional(readOnly = true)
    public List<ProgressPoint> after(UUID planId, @Nullable UUID point) {
        return jdbc.sql(
                        """
                        SELECT id, elapsed_millis, iterations, cost_minor, distance_meters, routes,
                            assigned, unassigned
                        FROM plan_progress WHERE plan_id = :plan
                        AND (:after::uuid IS NULL OR id > :after::uuid) ORDER BY id\
                        """)
                .param("plan", planId)
                .param("after", point)
                .query(
                        (row, _) ->
                                new ProgressPoint(
                                        row.getObject("id", UUID.class),
                                        row.getLong("elapsed_millis"),
                                        row.getLong("iterations"),
                                        row.getLong("cost_minor"),
                                        row.getLong("distance_meters"),
                                        row.getInt("routes"),
                                        row.getInt("assigned"),
                                        row.getInt("unassigned")))
                .list();
    }
}
