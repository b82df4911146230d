package dev.peisong.gateway.audit;

import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the audit of the tenant at hand, in the transaction of what is told. */
@Component
public class AuditLog {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the caller at hand did to a subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditAction action, String subject, Map<String, ?> detail) {
        append(Tenancy.current().subject(), action, subject, detail);
    }

    /** What somebody did who is not the caller: a person signing in, say. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String actor, AuditAction action, String subject, Map<String, ?> detail) {
        Head head = lockHead();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry =
                new AuditEntry(
                        Tenancy.tenantId(),
                        head.number + 1,
                        now,
                        actor,
                        action.name(),
                        subject,
                        JSON.writeValueAsString(detail));
        byte[] hash = entry.sealedAfter(head.hash);
        insert(entry, head.hash, hash);
        jdbc.sql("UPDATE audit_head SET number = ?, hash = ? WHERE tenant_id = ?")
                .params(entry.number(), hash, entry.tenantId())
                .update();
    }

    private Head lockHead() {
        jdbc.sql(
                        """
                        INSERT INTO audit_head (tenant_id, number, hash) VALUES (?, 0, ?)
                        ON CONFLICT (tenant_id) DO NOTHING""")
                .params(Tenancy.tenantId(), new byte[32])
                .update();
        return jdbc.sql("SELECT number, hash FROM audit_head WHERE tenant_id = ? FOR UPDATE")
                .param(Tenancy.tenantId())
                .query((row, _) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
    }

    private void insert(AuditEntry entry, byte[] previousHash, byte[] hash) {
        jdbc.sql(
                        """
                        INSERT INTO audit_entry (tenant_id, number, recorded_at, actor, action,
                            subject, detail, previous_hash, hash)
                        VALUES (?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.tenantId(),
                        entry.number(),
                        entry.recordedAt().toString(),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.detail(),
                        previousHash,
                        hash)
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one statement and is never compared
    private record Head(long number, byte[] hash) {}
}
