package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to do what only one replica does at a time, kept in the database and judged by its
 * clock. A new holder gets a higher token; {@link #FENCED} lets a statement do nothing once the
 * token is old, so that a holder that was paused cannot write after it lost the lease.
 */
final class Lease {
    /** Condition of statements that only the holder may run; binds :lease and :token. */
    static final String FENCED =
            "EXISTS (SELECT 1 FROM lease WHERE name = :lease AND token = :token)";

    private static final String TAKE =
            """
            INSERT INTO lease (name, holder, token, expires_at)
            VALUES (:lease, :holder, 1, clock_timestamp() + :millis * interval '1 millisecond')
            ON CONFLICT (name) DO UPDATE
            SET holder = excluded.holder, token = lease.token + 1, expires_at = excluded.expires_at
            WHERE lease.expires_at < clock_timestamp() OR lease.holder = excluded.holder
            RETURNING token""";

    private static final String RENEW =
            """
            UPDATE lease SET expires_at = clock_timestamp() + :millis * interval '1 millisecond'
            WHERE name = :lease AND token = :token""";

    private final JdbcClient jdbc;
    private final String name;
    private final String holder;
    private final Duration length;

    Lease(JdbcClient jdbc, String name, String holder, Duration length) {
        this.jdbc = jdbc;
        this.name = name;
        this.holder = holder;
        this.length = length;
    }

    String name() {
        return name;
    }

    /** Takes the lease if nobody else holds it: the new token, or empty. */
    OptionalLong take() {
        return jdbc.sql(TAKE)
                .param("lease", name)
                .param("holder", holder)
                .param("millis", length.toMillis())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Holds it for another length; false when somebody else took it meanwhile. */
    boolean renew(long token) {
        return jdbc.sql(RENEW)
                        .param("lease", name)
                        .param("token", token)
                        .param("millis", length.toMillis())
                        .update()
                == 1;
    }

    /** Lets the next one take it at once. */
    void release(long token) {
        jdbc.sql("UPDATE lease SET expires_at = '-infinity' WHERE name = :lease AND token = :token")
                .param("lease", name)
                .param("token", token)
                .update();
    }
}
