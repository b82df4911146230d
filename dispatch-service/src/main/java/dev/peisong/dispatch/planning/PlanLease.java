package dev.peisong.dispatch.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who solves a plan. Taking it raises the token; every later write names the token that it was
 * taken with, and touches nothing once somebody else has taken it over. Times are the database's.
 */
@Component
class PlanLease {
    private static final String MINE =
            " WHERE id = :id AND lease_token = :token AND status = 'SOLVING'";

    private final JdbcClient jdbc;
    private final JdbcClient allTenants;

    PlanLease(JdbcClient jdbc, @Qualifier("relay") JdbcClient allTenants) {
        this.jdbc = jdbc;
        this.allTenants = allTenants;
    }

    /** A plan of any tenant. */
    record Candidate(UUID tenantId, UUID planId) {}

    /** A plan that is this owner's to solve while the lease is renewed. */
    record Held(UUID planId, long token) {}

    /** Plans that nobody solves, the oldest first. */
    List<Candidate> candidates() {
        return allTenants
                .sql(
                        """
                        SELECT tenant_id, id FROM plan
                        WHERE status IN ('QUEUED', 'SOLVING')
                        AND (lease_until IS NULL OR lease_until < clock_timestamp())
                        ORDER BY created_at LIMIT 10\
                        """)
                .query(
                        (rs, row) ->
                                new Candidate(
                                        rs.getObject("tenant_id", UUID.class),
                                        rs.getObject("id", UUID.class)))
                .list();
    }

    @Transactional
    public Optional<Held> take(UUID planId, String owner, int seconds) {
        return jdbc.sql(
                        """
                        UPDATE plan SET status = 'SOLVING', lease_owner = :owner,
                            lease_token = lease_token + 1, version = version + 1,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds),
                            solving_since = clock_timestamp()
                        WHERE id = :id AND status IN ('QUEUED', 'SOLVING')
                        AND (lease_until IS NULL OR lease_until < clock_timestamp())
                        RETURNING lease_token\
                        """)
                .param("id", planId)
                .param("owner", owner)
                .param("seconds", seconds)
                .query(Long.class)
                .optional()
                .map(token -> new Held(planId, token));
    }

    /** Whether the search shall go on: still ours, and nobody asked to stop. */
    @Transactional
    public boolean renew(Held held, int seconds) {
        return jdbc.sql(
                        "UPDATE plan SET lease_until = clock_timestamp()"
                                + " + make_interval(secs => :seconds)"
                                + MINE
                                + " RETURNING stop_requested")
                .param("seconds", seconds)
                .param("id", held.planId())
                .param("token", held.token())
                .query(Boolean.class)
                .optional()
                .map(stop -> !stop)
                .orElse(false);
    }

    /** Shows a better plan; false when it is no longer ours to write. */
    @Transactional
    public boolean improve(Held held, Draft draft, long iterations) {
        return write(held, draft, iterations, "improvements = improvements + 1");
    }

    /** The search is over; false when it is no longer ours to write. */
    @Transactional
    public boolean finish(Held held, Draft draft, long iterations) {
        return write(
                held,
                draft,
                iterations,
                "status = 'DRAFT', solved_at = clock_timestamp(), lease_until = NULL");
    }

    private boolean write(Held held, Draft draft, long iterations, String more) {
        PlanFigures figures = PlanFigures.of(draft);
        return jdbc.sql(
                                "UPDATE plan SET draft = :draft, iterations = :iterations,"
                                        + " cost_minor = :cost, cost_currency = :currency,"
                                        + " distance_meters = :meters, route_count = :routes,"
                                        + " assigned_count = :assigned,"
                                        + " unassigned_count = :unassigned,"
                                        + " version = version + 1, "
                                        + more
                                        + MINE)
                        .param("draft", PlanJson.write(draft))
                        .param("cost", figures.costMinor())
                        .param("currency", figures.costCurrency())
                        .param("meters", figures.distanceMeters())
                        .param("routes", figures.routeCount())
                        .param("assigned", figures.assignedCount())
                        .param("unassigned", figures.unassignedCount())
                        .param("iterations", iterations)
                        .param("id", held.planId())
                        .param("token", held.token())
                        .update()
                == 1;
    }

    @Transactional
    public void fail(Held held, String failure) {
        jdbc.sql(
                        "UPDATE plan SET status = 'FAILED', failure = :failure,"
                                + " version = version + 1, lease_until = NULL"
                                + MINE)
                .param("failure", failure.substring(0, Math.min(1000, failure.length())))
                .param("id", held.planId())
                .param("token", held.token())
                .update();
    }
}
