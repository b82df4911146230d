package dev.peisong.gateway.audit;

import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a tenant's audit, and proves that nobody changed it. */
@Component
class AuditQueries {
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What entries fit; null does not matter. */
    record Filter(
            @Nullable AuditAction action,
            @Nullable String actor,
            @Nullable String subject,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** Newest first, those before a number. */
    @Transactional(readOnly = true)
    public List<AuditEntry> before(long number, int limit, Filter filter) {
        return jdbc.sql(
                        """
                        SELECT * FROM audit_entry WHERE tenant_id = :tenant AND number < :before
                        AND (:action::text IS NULL OR action = :action)
                        AND (:actor::text IS NULL OR actor = :actor)
                        AND (:subject::text IS NULL OR subject = :subject)
                        AND (:since::timestamptz IS NULL OR recorded_at >= :since::timestamptz)
                        AND (:until::timestamptz IS NULL OR recorded_at < :until::timestamptz)
                        ORDER BY number DESC LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("before", number)
                .param("action", filter.action == null ? null : filter.action.name())
                .param("actor", filter.actor)
                .param("subject", filter.subject)
                .param("since", filter.since == null ? null : filter.since.toString())
                .param("until", filter.until == null ? null : filter.until.toString())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Recomputes every seal from the first entry to the head. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var previous = new Link(0, new byte[32]);
        while (true) {
            List<Sealed> batch = after(previous.number);
            for (Sealed next : batch) {
                if (!next.follows(previous)) {
                    return new Verification(false, previous.number, previous.number + 1);
                }
                previous = new Link(next.entry.number(), next.hash);
            }
            if (batch.size() < BATCH) {
                return headIs(previous)
                        ? new Verification(true, previous.number, null)
                        : new Verification(false, previous.number, previous.number + 1);
            }
        }
    }

    private List<Sealed> after(long number) {
        return jdbc.sql(
                        """
                        SELECT * FROM audit_entry WHERE tenant_id = ? AND number > ?
                        ORDER BY number LIMIT ?""")
                .params(Tenancy.tenantId(), number, BATCH)
                .query(
                        (row, _) ->
                                new Sealed(
                                        entry(row),
                                        row.getBytes("previous_hash"),
                                        row.getBytes("hash")))
                .list();
    }

    private boolean headIs(Link last) {
        return jdbc.sql("SELECT number, hash FROM audit_head WHERE tenant_id = ?")
                .param(Tenancy.tenantId())
                .query((row, _) -> new Link(row.getLong("number"), row.getBytes("hash")))
                .optional()
                .map(head -> head.number == last.number && Arrays.equals(head.hash, last.hash))
                .orElse(last.number == 0);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("tenant_id", UUID.class),
                row.getLong("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    /**
     * What the proof found.
     *
     * @param entries how many hold from the first
     * @param brokenAt number of the first that was changed or removed; null when intact
     */
    record Verification(boolean intact, long entries, @Nullable Long brokenAt) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
    private record Link(long number, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(AuditEntry entry, byte[] previousHash, byte[] hash) {
        boolean follows(Link previous) {
            return entry.number() == previous.number + 1
                    && Arrays.equals(previousHash, previous.hash)
                    && Arrays.equals(hash, entry.sealedAfter(previous.hash));
        }
    }
}
