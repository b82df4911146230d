package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.Envelope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Relays that die or sleep at the worst moment, beside the service's own. */
class RelayTest extends BackboneStage {
    private static final Duration SHORT = Duration.ofMillis(500);

    @Autowired KafkaClients clients;
    @Autowired UnsentRows rows;

    @Autowired
    @Qualifier("relay")
    JdbcClient relayJdbc;

    @BeforeEach
    void theServicesOwnRelayRests() {
        messaging.stop();
    }

    @Test
    void killedBetweenSendAndMarkTheRowsAreSentAgainAndTheEffectIsOnce() {
        say("once");
        Relay doomed = relay("doomed", () -> {}, RelayTest::die);
        assertThatThrownBy(doomed::run).isInstanceOf(OutOfMemoryError.class);
        assertThat(said()).containsExactly(1L);
        assertThat(unsent()).isOne();
        messaging.start();
        await().until(() -> unsent() == 0);
        say("then");
        awaitEffects("once", "then");
        assertThat(said()).containsExactly(1L, 1L, 2L);
    }

    @Test
    void pausedBeforeItsCommitItIsFencedOnceAnotherTookOver() throws Exception {
        var paused = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        var outcome = new CompletableFuture<Throwable>();
        say("once");
        Relay sleeper =
                relay(
                        "sleeper",
                        () -> {
                            paused.countDown();
                            waitFor(woken);
                        },
                        () -> {},
                        outcome);
        Thread thread = Thread.ofVirtual().start(sleeper);
        paused.await(); // its sends are on their way, uncommitted
        messaging.start();
        awaitEffects("once");
        woken.countDown();
        assertThat(outcome.get())
                .isInstanceOfAny(
                        ProducerFencedException.class, InvalidProducerEpochException.class);
        say("then");
        awaitEffects("once", "then");
        assertThat(said()).containsExactly(1L, 2L);
        sleeper.stop();
        thread.join();
    }

    @Test
    void whoLostTheLeaseMarksNothing() {
        say("once");
        Lease old = new Lease(relayJdbc, "relay", "old", SHORT);
        Lease current = new Lease(relayJdbc, "relay", "current", SHORT);
        long oldToken = old.take().orElseThrow();
        List<OutboxRow> taken = rows.next(10);
        var newToken = await().until(current::take, t -> t.isPresent()).getAsLong();
        assertThat(old.renew(oldToken)).isFalse();
        assertThat(rows.markSent(taken, "relay", oldToken)).isFalse();
        assertThat(unsent()).isOne();
        old.release(oldToken);
        assertThat(current.renew(newToken)).isTrue();
        messaging.start();
        awaitEffects("once");
    }

    private List<Long> said() {
        return bench.heard(tenant).stream().map(Envelope::version).toList();
    }

    private Relay relay(String holder, Runnable beforeCommit, Runnable afterCommit) {
        return relay(holder, beforeCommit, afterCommit, new CompletableFuture<>());
    }

    /**
     * @param failed completed with what a commit failed with
     */
    private Relay relay(
            String holder,
            Runnable beforeCommit,
            Runnable afterCommit,
            CompletableFuture<Throwable> failed) {
        return new Relay(
                new Lease(relayJdbc, "relay", holder, SHORT),
                rows,
                () -> watched(clients.relayProducer(), beforeCommit, afterCommit, failed),
                new RelaySignal(),
                100);
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> watched(
            Producer<String, byte[]> real,
            Runnable beforeCommit,
            Runnable afterCommit,
            CompletableFuture<Throwable> failed) {
        return (Producer<String, byte[]>)
                Proxy.newProxyInstance(
                        RelayTest.class.getClassLoader(),
                        new Class<?>[] {Producer.class},
                        (_, method, arguments) -> {
                            boolean commits = method.getName().equals("commitTransaction");
                            if (commits) {
                                beforeCommit.run();
                            }
                            try {
                                Object result = method.invoke(real, arguments);
                                if (commits) {
                                    afterCommit.run();
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                failed.complete(e.getCause());
                                throw e.getCause();
                            }
                        });
    }

    private static void die() {
        throw new OutOfMemoryError("made up");
    }
}
