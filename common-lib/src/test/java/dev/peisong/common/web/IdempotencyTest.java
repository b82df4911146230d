package dev.peisong.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.probe.KeyedController;
import dev.peisong.common.probe.KeyedController.Gate;
import dev.peisong.common.probe.Notes;
import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class IdempotencyTest {
    private static final String PATH = "/api/v1/probe/keyed";

    @LocalServerPort int port;
    @Autowired Notes notes;
    @Autowired TestDatabase database;

    private final UUID tenant = UUID.randomUUID();
    private final Caller anna = Caller.of(tenant, "anna", Role.ADMIN);
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void openGate() {
        KeyedController.GATE.set(null);
    }

    @Test
    void aRepeatedRequestIsAnsweredAgainAndDoneOnce() {
        var first = keyed(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        var second = keyed(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(written()).isOne();
    }

    @Test
    void withoutAKeyEveryRequestIsDone() {
        Api.on(port).as(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        Api.on(port).as(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void anotherBodyOrQueryUnderTheSameKeyIsRefused() {
        keyed(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        keyed(anna).post(PATH, "{\"text\": \"bye\"}").expectProblem(422, "idempotency-key-reused");
        keyed(anna)
                .post(PATH + "?a=b", "{\"text\": \"hello\"}")
                .expectProblem(422, "idempotency-key-reused");
        assertThat(written()).isOne();
    }

    @Test
    void aKeyIsItsCallersAlone() {
        keyed(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        keyed(Caller.of(tenant, "bert", Role.ADMIN)).post(PATH, "{\"text\": \"bye\"}").expect(201);
        keyed(Caller.of(UUID.randomUUID(), "anna", Role.ADMIN))
                .post(PATH, "{\"text\": \"bye\"}")
                .expect(201);
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsSentAway() throws Exception {
        var gate = new Gate(new CountDownLatch(1), new CountDownLatch(1));
        KeyedController.GATE.set(gate);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> keyed(anna).post(PATH, "{\"text\": \"hello\"}"));
            gate.entered().await();
            keyed(anna)
                    .post(PATH, "{\"text\": \"hello\"}")
                    .expectProblem(409, "idempotency-key-in-use");
            gate.released().countDown();
            first.get().expect(201);
        }
        assertThat(written()).isOne();
    }

    @Test
    void aFailureUndoesTheEffectAndFreesTheKey() {
        keyed(anna).post(PATH, "{\"text\": \"fail\"}").expectProblem(500, "internal-error");
        assertThat(written()).isZero();
        keyed(anna).post(PATH, "{\"text\": \"better\"}").expect(201);
        assertThat(written()).isOne();
    }

    @Test
    void aConflictInsideIsAnsweredAsOneAndNothingIsKept() {
        keyed(anna).post(PATH + "/twice", "{}").expectProblem(409, "conflict");
        assertThat(written()).isZero();
    }

    @Test
    void theKeptAnswerIsEncrypted() {
        keyed(anna).post(PATH, "{\"text\": \"a very private note\"}").expect(201);
        var kept =
                database.asSuperuser()
                        .sql(
                                "SELECT encode(answer, 'escape') FROM idempotent_answer WHERE tenant_id = ?")
                        .param(tenant)
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain("private");
    }

    @Test
    void whatWasAskedCannotBeGuessedFromWhatIsKept() throws Exception {
        var body = "{\"text\": \"a password\"}";
        keyed(anna).post(PATH, body).expect(201);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0); // no query
        var guess = digest.digest(body.getBytes(StandardCharsets.UTF_8));
        var kept =
                database.asSuperuser()
                        .sql("SELECT fingerprint FROM idempotent_answer WHERE tenant_id = ?")
                        .param(tenant)
                        .query((row, _) -> row.getBytes(1))
                        .single();
        assertThat(kept).isNotEqualTo(guess);
    }

    @Test
    void aSecretIsAnsweredOnceAndNotKept() {
        var first = keyed(anna).post(PATH + "/secret", "{\"text\": \"s3cret\"}").expect(200);
        assertThat(first.json().path("text").asString()).isEqualTo("s3cret");
        var second = keyed(anna).post(PATH + "/secret", "{\"text\": \"s3cret\"}").expect(200);
        assertThat(second.json().path("text").asString()).isEqualTo("shown once");
    }

    @Test
    void afterADayTheKeyIsNew() {
        keyed(anna).post(PATH, "{\"text\": \"hello\"}").expect(201);
        database.asSuperuser()
                .sql(
                        "UPDATE idempotent_answer SET expires_at = now() - interval '1s' WHERE tenant_id = ?")
                .param(tenant)
                .update();
        keyed(anna).post(PATH, "{\"text\": \"bye\"}").expect(201);
        assertThat(written()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aBadKeyIsNamed(int length) {
        var bad = length == 0 ? "with space" : "k".repeat(length);
        Api.on(port)
                .as(anna)
                .with("Idempotency-Key", bad)
                .post(PATH, "{\"text\": \"hello\"}")
                .expectProblem(400, "invalid-request")
                .expectError("/Idempotency-Key");
    }

    private Api keyed(Caller caller) {
        return Api.on(port).as(caller).with("Idempotency-Key", key);
    }

    private long written() {
        return Tenancy.asSystem(tenant, () -> notes.count());
    }
}
