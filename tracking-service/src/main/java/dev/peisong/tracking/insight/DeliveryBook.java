package dev.peisong.tracking.insight;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every visit to a door: planned, and what came of it. */
@Repository
class DeliveryBook {
    private final JdbcClient jdbc;

    DeliveryBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void planned(JobPlanned plan) {
        leave(plan.job().jobId(), plan.routeId());
        jdbc.sql(
                        """
                        INSERT INTO insight_delivery (tenant_id, job_id, route_id, order_id,
                            shipment_id, merchant_id, stop_id, day, planned_arrival, promised_from,
                            promised_to)
                        SELECT :tenant, :job, :route, s.order_id, s.shipment_id, s.merchant_id, :stop,
                            :day, :arrival, :from, :to
                        FROM tracked_shipment s WHERE s.shipment_id = :shipment
                        ON CONFLICT (tenant_id, job_id, route_id) DO UPDATE
                        SET stop_id = excluded.stop_id, planned_arrival = excluded.planned_arrival,
                            promised_from = excluded.promised_from,
                            promised_to = excluded.promised_to""")
                .param("tenant", Tenancy.tenantId())
                .param("job", plan.job().jobId())
                .param("route", plan.routeId())
                .param("shipment", plan.job().shipmentId())
                .param("stop", plan.stopId())
                .param("day", plan.day())
                .param("arrival", utc(plan.plannedArrival()))
                .param("from", utc(plan.promisedFrom()))
                .param("to", utc(plan.promisedTo()))
                .update();
    }

    /** The job is on no route any more; what was tried stays. */
    void unplanned(UUID jobId) {
        leave(jobId, null);
    }

    private void leave(UUID jobId, @Nullable UUID unlessFor) {
        jdbc.sql(
                        """
                        DELETE FROM insight_delivery WHERE job_id = :job AND outcome IS NULL
                          AND route_id IS DISTINCT FROM :route::uuid""")
                .param("job", jobId)
                .param("route", unlessFor)
                .update();
    }

    /** The newest fact counts: of several parcels brought one by one, the last word. */
    void attempted(AttemptRecorded attempt) {
        jdbc.sql(
                        """
                        UPDATE insight_delivery SET attempt = :attempt, outcome = :outcome,
                            outcome_at = :at, reason_code = :reason, proof_id = :proof
                        WHERE job_id = :job AND route_id = :route
                          AND (outcome_at IS NULL OR outcome_at <= :at)""")
                .param("attempt", attempt.attempt())
                .param("outcome", outcomeOf(attempt))
                .param("at", utc(attempt.occurredAt()))
                .param("reason", attempt.reasonCode())
                .param("proof", attempt.proofId())
                .param("job", attempt.job().jobId())
                .param("route", attempt.routeId())
                .update();
    }

    private static String outcomeOf(AttemptRecorded attempt) {
        long delivered =
                attempt.parcels().stream().filter(p -> p.outcome().equals("DELIVERED")).count();
        if (delivered == 0) {
            return "FAILED";
        }
        return delivered == attempt.parcels().size() ? "DELIVERED" : "PARTLY";
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
