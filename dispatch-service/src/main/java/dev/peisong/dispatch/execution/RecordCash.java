package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.CashTaken;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.money.Money;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money taken at the door: kept job by job, and said. */
@Component
class RecordCash {
    private final Jobs jobs;
    private final JdbcClient jdbc;

    RecordCash(Jobs jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    boolean knows(UUID jobId) {
        return jobs.existsById(jobId);
    }

    void record(Action.TakeCash taken, Fact fact) {
        Job job =
                jobs.lock(taken.jobId())
                        .orElseThrow(() -> DomainException.notFound("job", taken.jobId()));
        UUID driverId = Tenancy.current().driverId();
        jdbc.sql(
                        """
                        INSERT INTO cash_taken (tenant_id, action_id, job_id, route_id, driver_id,
                            amount_minor, currency, occurred_at)
                        VALUES (:tenant, :action, :job, :route, :driver, :amount, :currency, :at)""")
                .param("tenant", Tenancy.tenantId())
                .param("action", taken.id())
                .param("job", taken.jobId())
                .param("route", taken.routeId())
                .param("driver", driverId, Types.OTHER)
                .param("amount", taken.amount().amountMinor())
                .param("currency", taken.amount().currency())
                .param("at", taken.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
        fact.say(
                job,
                new CashTaken(
                        job.ref(),
                        taken.routeId(),
                        driverId,
                        taken.amount(),
                        fact.occurredAt(),
                        fact.recordedAt()));
    }

    /** What was taken for each job on a route; jobs without any are missing. */
    Map<UUID, Money> byJob(UUID routeId, Collection<UUID> jobIds) {
        var sums = new HashMap<UUID, Money>();
        if (jobIds.isEmpty()) {
            return sums;
        }
        jdbc.sql(
                        """
                        SELECT job_id, currency, sum(amount_minor) AS amount FROM cash_taken
                        WHERE route_id = :route AND job_id IN (:jobs) GROUP BY job_id, currency
                        ORDER BY currency""")
                .param("route", routeId)
                .param("jobs", jobIds)
                .query(
                        (row, _) ->
                                sums.putIfAbsent(
                                        row.getObject("job_id", UUID.class),
                                        new Money(
                                                row.getLong("amount"), row.getString("currency"))))
                .list();
        return sums;
    }
}
