package dev.peisong.common.web;

import dev.peisong.common.personal.TenantCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the last day, encrypted, found by the key of their request. */
final class IdempotentAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String PURPOSE = "idempotent answer";
    private static final String FINGERPRINT = "idempotent fingerprint";

    private final JdbcClient jdbc;
    private final TenantCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, TenantCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** Claims the key until the transaction ends; false when another request holds it. */
    boolean claim(KeyedRequest request) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(request.lock())
                .query(Boolean.class)
                .single();
    }

    Optional<Earlier> find(KeyedRequest request) {
        return jdbc.sql(
                        """
                        SELECT fingerprint, answer FROM idempotent_answer
                        WHERE tenant_id = ? AND id = ? AND expires_at > ?""")
                .params(request.tenantId(), request.id(), Timestamp.from(clock.instant()))
                .query(
                        (row, _) ->
                                new Earlier(
                                        openFingerprint(request, row.getBytes("fingerprint")),
                                        open(request, row.getBytes("answer"))))
                .optional();
    }

    /**
     * Keeps an answer. The fingerprint is sealed as well: of a short body that holds a password, a
     * bare digest would let whoever reads the table try passwords.
     *
     * @param instead its body, where the one that was answered shows a secret; null to keep that
     */
    void save(KeyedRequest request, Answer answered, @Nullable Object instead) {
        var now = clock.instant();
        var answer =
                instead == null ? answered : answered.withBody(json.writeValueAsBytes(instead));
        jdbc.sql(
                        """
                        INSERT INTO idempotent_answer (tenant_id, id, fingerprint, answer, expires_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (tenant_id, id) DO UPDATE SET
                        fingerprint = excluded.fingerprint, answer = excluded.answer,
                        expires_at = excluded.expires_at""")
                .params(
                        request.tenantId(),
                        request.id(),
                        cipher.seal(request.tenantId(), FINGERPRINT, request.fingerprint()),
                        cipher.seal(request.tenantId(), PURPOSE, json.writeValueAsBytes(answer)),
                        Timestamp.from(now.plus(KEPT)))
                .update();
        forgetSome(request, now);
    }

    /** Each new answer makes room by taking a few old ones with it. */
    private void forgetSome(KeyedRequest request, Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM idempotent_answer WHERE tenant_id = ? AND id IN (
                            SELECT id FROM idempotent_answer WHERE tenant_id = ? AND expires_at < ?
                            LIMIT 10 FOR UPDATE SKIP LOCKED)""")
                .params(request.tenantId(), request.tenantId(), Timestamp.from(now))
                .update();
    }

    private Answer open(KeyedRequest request, byte[] sealed) {
        return json.readValue(cipher.open(request.tenantId(), PURPOSE, sealed), Answer.class);
    }

    private byte[] openFingerprint(KeyedRequest request, byte[] sealed) {
        return cipher.open(request.tenantId(), FINGERPRINT, sealed);
    }

    /** What an earlier request asked and was answered. */
    @SuppressWarnings("ArrayRecordComponent") // compared by KeyedRequest
    record Earlier(byte[] fingerprint, Answer answer) {}
}
