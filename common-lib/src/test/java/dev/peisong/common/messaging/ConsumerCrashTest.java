package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.testing.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A consumer that dies between its effect and its commit leaves neither; the effect comes once. */
class ConsumerCrashTest extends BackboneStage {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @Test
    void cutOffFromTheDatabaseAfterItsEffect() {
        ledger.onceWritten("once", this::cutOff);
        awaitBothOnce();
    }

    @Test
    void cutOffFromTheDatabaseAtItsCommit() {
        ledger.onceWritten("once", () -> beforeCommit(this::cutOff));
        awaitBothOnce();
    }

    @Test
    void deadBeforeItsCommitItIsReportedAndAnotherAppliesTheEvent() {
        ledger.onceWritten("once", () -> beforeCommit(ConsumerCrashTest::die));
        thenRestart(this::awaitBothOnce);
    }

    @Test
    void deadAfterItsCommitAnotherKnowsTheEvent() {
        ledger.onceWritten("once", () -> afterCommit(ConsumerCrashTest::die));
        thenRestart(() -> awaitBothOnce(1));
    }

    @Test
    void aServiceStoppedAndStartedAgainGoesOn() {
        messaging.stop();
        bench.say(tenant, cancelled("while it was down"), order, order);
        messaging.start();
        awaitEffects("while it was down");
        say("after");
        await().until(() -> bench.heard(tenant).size() == 2);
    }

    private void awaitBothOnce() {
        awaitBothOnce(2);
    }

    private void awaitBothOnce(int told) {
        bench.say(tenant, cancelled("once"), order, order);
        bench.say(tenant, cancelled("then"), order, order);
        awaitEffects("once", "then");
        assertThat(ledger.timesTold(tenant, "once")).isEqualTo(told);
        assertThat(parkedStates()).isEmpty();
    }

    private void thenRestart(Runnable afterADeath) {
        try {
            afterADeath.run();
            assertLiveness(503);
        } finally {
            messaging.stop();
            messaging.start();
        }
        assertLiveness(200);
    }

    private void assertLiveness(int status) {
        await().untilAsserted(() -> Api.on(port).get("/actuator/health/liveness").expect(status));
    }

    private static void beforeCommit(Runnable mishap) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        mishap.run();
                    }
                });
    }

    private static void afterCommit(Runnable mishap) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        mishap.run();
                    }
                });
    }

    /** Ends this transaction's session at the server, as a failover does. */
    private void cutOff() {
        int session = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
        var superuser = database.asSuperuser();
        superuser
                .sql("SELECT pg_terminate_backend(:session)")
                .param("session", session)
                .query(Boolean.class)
                .single();
        await().until(
                        () ->
                                superuser
                                                .sql(
                                                        "SELECT count(*) FROM pg_stat_activity WHERE pid = :session")
                                                .param("session", session)
                                                .query(Integer.class)
                                                .single()
                                        == 0);
    }

    private static void die() {
        throw new OutOfMemoryError("made up");
    }
}
