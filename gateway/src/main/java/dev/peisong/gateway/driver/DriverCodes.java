package dev.peisong.gateway.driver;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.User;
import dev.peisong.gateway.identity.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-in codes of the tenant at hand, and how often somebody guessed at them. */
@Repository
class DriverCodes {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /**
     * Wrong codes an organisation bears in a minute: a driver mistypes, a guesser needs billions.
     */
    static final int GUESSES = 30;

    private final JdbcClient jdbc;

    DriverCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A later code of a driver takes the place of an earlier one. */
    void show(UUID userId, byte[] hash, Instant expires) {
        jdbc.sql(
                        """
                        INSERT INTO driver_code
                            (tenant_id, code_hash, user_id, shown_by, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant_id, user_id) DO UPDATE SET
                            code_hash = excluded.code_hash, shown_by = excluded.shown_by,
                            expires_at = excluded.expires_at""")
                .params(Tenancy.tenantId(), hash, userId, Tenancy.current().subject(), at(expires))
                .update();
    }

    /** Uses a code up; empty when there is none, or its driver may not work. */
    Optional<User> take(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        DELETE FROM driver_code c USING app_user u
                        WHERE c.tenant_id = ? AND c.code_hash = ? AND c.expires_at > ?
                        AND u.tenant_id = c.tenant_id AND u.id = c.user_id
                        AND u.active AND 'DRIVER' = ANY (u.roles)
                        RETURNING u.*""")
                .params(Tenancy.tenantId(), hash, at(now))
                .query((row, _) -> Users.user(row))
                .optional();
    }

    /** Counts an attempt as wrong until {@link #wasRight}; false when there were too many. */
    boolean mayGuess(Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO driver_code_guess AS g (tenant_id, began_at, guesses)
                                VALUES (:tenant, :now, 1)
                                ON CONFLICT (tenant_id) DO UPDATE SET
                                    began_at = CASE WHEN g.began_at <= :before THEN :now
                                        ELSE g.began_at END,
                                    guesses = CASE WHEN g.began_at <= :before THEN 1
                                        ELSE g.guesses + 1 END
                                WHERE g.began_at <= :before OR g.guesses < :allowed""")
                        .param("tenant", Tenancy.tenantId())
                        .param("now", at(now))
                        .param("before", at(now.minus(WINDOW)))
                        .param("allowed", GUESSES)
                        .update()
                == 1;
    }

    void wasRight() {
        jdbc.sql(
                        """
                        UPDATE driver_code_guess SET guesses = greatest(0, guesses - 1)
                        WHERE tenant_id = ?""")
                .param(Tenancy.tenantId())
                .update();
    }

    /** How long until the next attempt. */
    Duration remaining(Instant now) {
        return jdbc.sql("SELECT began_at FROM driver_code_guess WHERE tenant_id = ?")
                .param(Tenancy.tenantId())
                .query(OffsetDateTime.class)
                .optional()
                .map(began -> Duration.between(now, began.toInstant().plus(WINDOW)))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    void purge(Instant now) {
        jdbc.sql("DELETE FROM driver_code WHERE tenant_id = ? AND expires_at < ?")
                .params(Tenancy.tenantId(), at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
