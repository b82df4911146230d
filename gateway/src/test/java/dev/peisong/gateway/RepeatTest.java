package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.personal.TenantCipher;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's own POSTs, sent again by clients that heard no answer. */
class RepeatTest extends GatewayTest {
    @Autowired TenantCipher cipher;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();
    private Organisation organisation;
    private Api admin;

    @BeforeEach
    void found() {
        organisation = organisation();
        admin = admin(organisation).with("Idempotency-Key", key);
    }

    @Test
    void aUserIsAddedOnce() {
        var first = admin.post("/api/v1/users", person("li", PASSWORD)).expect(201);
        var second = admin.post("/api/v1/users", person("li", PASSWORD)).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(admin.get("/api/v1/users").expect(200).json().path("items").size()).isEqualTo(2);
    }

    @Test
    void aKeyAsksForOneThing() {
        admin.post("/api/v1/users", person("li", PASSWORD)).expect(201);
        admin.post("/api/v1/users", person("wang", PASSWORD))
                .expectProblem(422, "idempotency-key-reused");
        admin.post("/api/v1/users", person("li", "another password"))
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void whatWasRefusedMayBeCorrected() {
        admin.post("/api/v1/users", person("li", "short")).expectProblem(400, "weak-password");
        admin.post("/api/v1/users", person("li", PASSWORD)).expect(201);
    }

    @Test
    void afterADayTheKeyIsNew() {
        admin.post("/api/v1/users", person("li", PASSWORD)).expect(201);
        clock.pass(Duration.ofHours(24).plusSeconds(1));
        admin(organisation)
                .with("Idempotency-Key", key)
                .post("/api/v1/users", person("wang", PASSWORD))
                .expect(201);
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsSentAway() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    whileNobodyCanBeAdded(
                            () -> {
                                var running = threads.submit(this::addLi);
                                await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
                                addLi().expectProblem(409, "idempotency-key-in-use");
                                return running;
                            });
            first.get().expect(201);
        }
        addLi().expect(201);
    }

    @ParameterizedTest
    @CsvSource({"api-keys, key", "clients, clientSecret"})
    void aSecretIsShownOnceAndKeptNowhere(String credentials, String field) {
        var asked = "{\"name\":\"shop\",\"scopes\":[\"jobs:read\"]}";
        var first = admin.post("/api/v1/" + credentials, asked).expect(201);
        var secret = first.json().path(field).asString();
        assertThat(secret).startsWith("ps").hasSizeGreaterThan(43);

        var second = admin.post("/api/v1/" + credentials, asked).expect(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.json().path("name").asString()).isEqualTo("shop");
        assertThat(second.json().has(field)).isFalse();
        assertThat(second.body()).doesNotContain(secret);
        assertThat(kept()).contains("shop").doesNotContain(secret);
        assertThat(admin.get("/api/v1/" + credentials).json().path("items").size()).isOne();
    }

    @Test
    void signingInAgainIsAnotherSession() {
        var body =
                "{\"organisation\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(organisation.slug(), organisation.admin(), PASSWORD);
        var keyed = anonymous().with("Idempotency-Key", key);
        var first = keyed.post("/api/v1/session", body).expect(201);
        var second = keyed.post("/api/v1/session", body).expect(201);
        assertThat(second.header("Set-Cookie")).isNotEqualTo(first.header("Set-Cookie"));
        admin.post("/api/v1/session", body).expect(201);
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsForAServiceIsThatServicesToRemember() {
        for (var path : new String[] {"jobs", "operations/dispatch/parked-events/1/replay"}) {
            admin.post("/api/v1/" + path, "{}").expect(200);
            admin.post("/api/v1/" + path, "{}").expect(200);
        }
        assertThat(DISPATCH.seen()).hasSize(4);
        assertThat(DISPATCH.last().header("idempotency-key")).isEqualTo(key);
        assertThat(rows()).isZero();
    }

    private Api.Answer addLi() {
        return admin.post("/api/v1/users", person("li", PASSWORD));
    }

    /** Holds what every change of the organisation waits for. */
    private <T> T whileNobodyCanBeAdded(Supplier<T> work) {
        return Tenancy.asSystem(
                organisation.id(),
                () ->
                        transaction.execute(
                                _ -> {
                                    jdbc.sql("SELECT number FROM audit_head FOR UPDATE")
                                            .query(Long.class)
                                            .single();
                                    return work.get();
                                }));
    }

    private static String person(String name, String password) {
        return """
        {"username":"%s","displayName":"%s","password":"%s","roles":["VIEWER"]}"""
                .formatted(name, name, password);
    }

    private boolean somebodyWaits() {
        return database.asSuperuser()
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private long rows() {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM idempotent_answer WHERE tenant_id = ?")
                .param(organisation.id())
                .query(Long.class)
                .single();
    }

    /** The answer that is kept, opened. */
    private String kept() {
        var sealed =
                database.asSuperuser()
                        .sql("SELECT answer FROM idempotent_answer WHERE tenant_id = ?")
                        .param(organisation.id())
                        .query((row, _) -> row.getBytes(1))
                        .single();
        var answer =
                JsonMapper.shared()
                        .readTree(cipher.open(organisation.id(), "idempotent answer", sealed));
        return new String(answer.path("body").binaryValue(), StandardCharsets.UTF_8);
    }
}
