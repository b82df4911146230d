package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failed sign-ins in a row, by name. After {@link #ALLOWED} of them the name is locked, first for
 * half a minute, then twice as long each time, up to a quarter of an hour.
 */
@Repository
class SignInFailures {
    static final int ALLOWED = 5;

    private static final Duration FORGET = Duration.ofDays(1);

    private final JdbcClient jdbc;

    SignInFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts an attempt as failed until it is cleared; empty when the name is locked. */
    Optional<Integer> begin(String username, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO sign_in_failure AS f
                            (tenant_id, username, failures, last_at, locked_until)
                        VALUES (:tenant, :username, 1, :now, :now)
                        ON CONFLICT (tenant_id, username) DO UPDATE SET
                            failures = CASE WHEN f.last_at < :forgotten THEN 1
                                ELSE f.failures + 1 END,
                            last_at = :now,
                            locked_until = CASE WHEN f.last_at < :forgotten
                                OR f.failures + 1 < :allowed THEN :now
                                ELSE :now + least(900, 30 * power(2, least(10,
                                    f.failures + 1 - :allowed))) * interval '1 second' END
                        WHERE f.locked_until <= :now
                        RETURNING failures""")
                .param("tenant", Tenancy.tenantId())
                .param("username", username)
                .param("now", at(now))
                .param("forgotten", at(now.minus(FORGET)))
                .param("allowed", ALLOWED)
                .query(Integer.class)
                .optional();
    }

    Duration remaining(String username, Instant now) {
        return jdbc.sql(
                        """
                        SELECT locked_until FROM sign_in_failure
                        WHERE tenant_id = ? AND username = ?""")
                .params(Tenancy.tenantId(), username)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    int clear(String username) {
        return jdbc.sql("DELETE FROM sign_in_failure WHERE tenant_id = ? AND username = ?")
                .params(Tenancy.tenantId(), username)
                .update();
    }

    int forget(Instant now) {
        return jdbc.sql(
                        """
                        DELETE FROM sign_in_failure
                        WHERE tenant_id = ? AND last_at < ? AND locked_until < ?""")
                .params(Tenancy.tenantId(), at(now.minus(FORGET)), at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
