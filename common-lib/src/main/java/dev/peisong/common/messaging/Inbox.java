package dev.peisong.common.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What each handler has applied, by aggregate: the last version, in the epoch of its source. */
final class Inbox {
    enum Verdict {
        NEXT,
        DUPLICATE,
        TOO_EARLY
    }

    private static final String FIRST =
            """
            INSERT INTO inbox (tenant_id, handler, topic, aggregate_id, epoch, version)
            VALUES (:tenant, :handler, :topic, :aggregate, :epoch, 0) ON CONFLICT DO NOTHING""";

    private static final String LOCK =
            """
            SELECT epoch, version FROM inbox
            WHERE tenant_id = :tenant AND handler = :handler AND topic = :topic
              AND aggregate_id = :aggregate
            FOR UPDATE""";

    private static final String RAISE =
            """
            UPDATE inbox SET epoch = :epoch, version = :version
            WHERE tenant_id = :tenant AND handler = :handler AND topic = :topic
              AND aggregate_id = :aggregate""";

    private record Applied(int epoch, long version) {}

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the aggregate for this handler until the transaction ends and says whether the event is
     * the next one. A new epoch of the source is taken as it comes: its history was cut.
     */
    Verdict judge(String handler, Inbound event) {
        Applied applied = lock(handler, event);
        if (event.epoch() != applied.epoch) {
            return event.epoch() > applied.epoch ? Verdict.NEXT : Verdict.DUPLICATE;
        }
        if (event.version() <= applied.version) {
            return Verdict.DUPLICATE;
        }
        return event.version() == applied.version + 1 ? Verdict.NEXT : Verdict.TOO_EARLY;
    }

    void applied(String handler, Inbound event) {
        bind(jdbc.sql(RAISE), handler, event).param("version", event.version()).update();
    }

    private Applied lock(String handler, Inbound event) {
        bind(jdbc.sql(FIRST), handler, event).update();
        return bind(jdbc.sql(LOCK), handler, event)
                .query((row, _) -> new Applied(row.getInt(1), row.getLong(2)))
                .single();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, String handler, Inbound event) {
        return sql.param("tenant", event.tenantId())
                .param("handler", handler)
                .param("topic", event.at().topic())
                .param("aggregate", event.aggregateId())
                .param("epoch", event.epoch());
    }
}
