package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.StockEvent.StockReleased;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.probe.ProbeApplication;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.PeisongTest;
import dev.peisong.common.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The backbone's promises on a real database and broker. */
@PeisongTest(
        service = "probe",
        classes = ProbeApplication.class,
        properties = {"spring.flyway.locations=classpath:db/probe"})
@Import(MessagingTest.Ledger.class)
class MessagingTest {

    private static final String PARKED = "/api/v1/operations/probe/parked-events";

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Messaging messaging;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestDatabase database;
    @Autowired Ledger ledger;

    private final UUID tenant = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private EventBench bench;

    @BeforeEach
    void bench() {
        bench = new EventBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsCommittedIsSaidInOrderAndWhatIsRolledBackIsNot() {
        for (int i = 1; i <= 20; i++) {
            say("reason " + i);
            sayAndRollBack();
        }
        bench.await(tenant, OrderCancelled.class, e -> e.reason().equals("reason 20"));
        List<Envelope> said = bench.heard(tenant);
        assertThat(said).extracting(Envelope::version).containsExactlyElementsOf(upTo(20));
        assertThat(said)
                .extracting(e -> ((OrderCancelled) e.event()).reason())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "reason " + i).toList());
    }

    @Test
    void anInsertHeldOpenWhileOthersCommitIsStillSaid() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch othersSaid = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    threads.submit(
                            () ->
                                    Tenancy.runAsSystem(
                                            tenant,
                                            () ->
                                                    transaction.executeWithoutResult(
                                                            _ -> {
                                                                append(order, "slow");
                                                                appended.countDown();
                                                                waitFor(othersSaid);
                                                            })));
            appended.await();
            UUID other = UUID.randomUUID();
            Tenancy.runAsSystem(
                    tenant, () -> transaction.executeWithoutResult(_ -> append(other, "quick")));
            bench.await(tenant, OrderCancelled.class, e -> e.reason().equals("quick"));
            othersSaid.countDown();
            slow.get();
        }
        bench.await(tenant, OrderCancelled.class, e -> e.reason().equals("slow"));
    }

    @Test
    void concurrentChangesOfOneAggregateLeaveNoGap() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, 50)
                            .mapToObj(i -> threads.submit(() -> say("reason " + i)))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
        await().untilAsserted(
                        () ->
                                assertThat(bench.heard(tenant))
                                        .extracting(Envelope::version)
                                        .containsExactlyElementsOf(upTo(50)));
    }

    @Test
    void anEventTakesEffectOnceHoweverOftenItComes() {
        Envelope first = bench.say(tenant, cancelled("first"), order, order);
        bench.sayAgain(first);
        Envelope second = bench.say(tenant, cancelled("second"), order, order);
        bench.sayAgain(first);
        bench.sayAgain(second);
        bench.say(tenant, cancelled("third"), order, order);
        awaitEffects("first", "second", "third");
    }

    @Test
    void aVersionBeyondTheNextWaitsForThoseBetween() {
        bench.sayVersion(tenant, cancelled("second"), order, order, 2);
        awaitParked("WAITING");
        bench.sayVersion(tenant, cancelled("first"), order, order, 1);
        awaitEffects("first", "second");
        awaitParkedCount(0);
    }

    @Test
    void anEventWaitsForItsPrerequisiteOfAnotherSource() {
        bench.say(tenant, cancelled("needs stock"), order, order);
        bench.say(tenant, cancelled("after"), order, order);
        awaitParkedCount(2);
        bench.sayVersion(tenant, new StockReleased(order), order, order, 1);
        awaitEffects("released", "needs stock", "after");
        awaitParkedCount(0);
    }

    @Test
    void aPoisonEventParksItsKeyOnly() {
        UUID poisoned = UUID.randomUUID();
        byte[] garbage = "{\"orderId\": 12".getBytes(StandardCharsets.UTF_8);
        bench.sayPoison(tenant, cancelled("poison"), poisoned, poisoned, garbage);
        bench.say(tenant, cancelled("behind"), poisoned, poisoned);
        bench.say(tenant, cancelled("other key"), order, order);
        awaitEffects("other key");
        awaitParkedCount(2);
        assertThat(parkedStates()).containsExactlyInAnyOrder("PARKED", "BEHIND");
    }

    @Test
    void anOperatorSkipsPoisonAndThoseBehindFollow() {
        byte[] garbage = "not json".getBytes(StandardCharsets.UTF_8);
        bench.sayPoison(tenant, cancelled("poison"), order, order, garbage);
        bench.say(tenant, cancelled("behind"), order, order);
        awaitParkedCount(2);
        JsonNode parked = operator().get(PARKED).expect(200).json().path("items");
        String head = parked.get(0).path("id").asString();
        String behind = parked.get(1).path("id").asString();
        operator().post(PARKED + "/" + behind + "/skip", "").expect(404); // out of its turn
        operator().post(PARKED + "/" + head + "/skip", "").expect(204);
        awaitEffects("behind");
        awaitParkedCount(0);
    }

    @Test
    void anOperatorReplaysWhatFailedOnceItsCauseIsMended() {
        ledger.isBroken.set(true);
        bench.say(tenant, cancelled("first"), order, order);
        bench.say(tenant, cancelled("second"), order, order);
        awaitParkedCount(2);
        ledger.isBroken.set(false);
        String head = operator().get(PARKED).json().path("items").get(0).path("id").asString();
        operator().post(PARKED + "/" + head + "/replay", "").expect(202);
        awaitEffects("first", "second");
        awaitParkedCount(0);
    }

    @Test
    void aRelayKilledBetweenSendAndMarkSendsTwiceAndTheEffectIsOnce() {
        say("once");
        awaitEffects("once");
        await().until(() -> unmarkSentRows() == 1);
        await().until(() -> bench.heard(tenant).size() == 2);
        say("then");
        awaitEffects("once", "then");
    }

    @Test
    void aServiceStoppedAndStartedAgainGoesOn() {
        messaging.stop();
        bench.say(tenant, cancelled("while it was down"), order, order);
        messaging.start();
        awaitEffects("while it was down");
        say("after");
        bench.await(tenant, OrderCancelled.class, e -> e.reason().equals("after"));
    }

    /** Leaves the rows as a relay does that dies after Kafka's commit. */
    private int unmarkSentRows() {
        return database.asSuperuser()
                .sql(
                        "UPDATE outbox SET sent_at = NULL WHERE tenant_id = :tenant AND sent_at IS NOT NULL")
                .param("tenant", tenant)
                .update();
    }

    private Api operator() {
        return Api.on(port).as(Caller.of(tenant, "operator", Role.ADMIN));
    }

    @Test
    void replayFromTheBeginningChangesNothing() {
        bench.say(tenant, cancelled("first"), order, order);
        bench.say(tenant, cancelled("second"), order, order);
        awaitEffects("first", "second");
        for (Envelope envelope : bench.heard(tenant)) {
            bench.sayAgain(envelope);
        }
        bench.say(tenant, cancelled("third"), order, order);
        awaitEffects("first", "second", "third");
    }

    @Test
    void anEventTooLargeForKafkaIsRefusedBeforeItBlocksTheOthers() {
        String novel = "x".repeat(Outbox.MAX_BODY_BYTES);
        assertThatThrownBy(() -> say(novel)).hasMessageContaining("say less in one event");
    }

    private void say(String reason) {
        Tenancy.runAsSystem(
                tenant, () -> transaction.executeWithoutResult(_ -> append(order, reason)));
    }

    private void sayAndRollBack() {
        Tenancy.runAsSystem(
                tenant,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    append(order, "never");
                                    status.setRollbackOnly();
                                }));
    }

    private void append(UUID aggregate, String reason) {
        outbox.append(new OrderCancelled(aggregate, reason, null), aggregate, aggregate);
    }

    private OrderEvent cancelled(String reason) {
        return new OrderCancelled(order, reason, null);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }

    private void awaitEffects(String... expected) {
        await().untilAsserted(() -> assertThat(effects()).containsExactly(expected));
    }

    private List<String> effects() {
        return database.asSuperuser()
                .sql("SELECT what FROM effect WHERE tenant_id = :tenant ORDER BY seq")
                .param("tenant", tenant)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> parkedStates() {
        return database.asSuperuser()
                .sql("SELECT state FROM parked_event WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void awaitParked(String state) {
        await().untilAsserted(() -> assertThat(parkedStates()).containsExactly(state));
    }

    private void awaitParkedCount(int count) {
        await().untilAsserted(() -> assertThat(parkedStates()).hasSize(count));
    }

    /** Writes down what it was told, and needs released stock for some of it. */
    @TestConfiguration
    static class Ledger {
        final AtomicBoolean isBroken = new AtomicBoolean();
        @Autowired JdbcClient jdbc;

        @Bean
        EventHandler ledgerHandler() {
            return new EventHandler() {
                @Override
                public String name() {
                    return "probe.ledger";
                }

                @Override
                public Set<Topic> topics() {
                    return Set.of(Topic.ORDER, Topic.STOCK);
                }

                @Override
                public void handle(Envelope envelope) {
                    switch (envelope.event()) {
                        case OrderCancelled e -> write(envelope.tenantId(), e.reason());
                        case StockReleased _ -> write(envelope.tenantId(), "released");
                        default -> {}
                    }
                }
            };
        }

        private void write(UUID tenant, String what) {
            if (isBroken.get()) {
                throw new IllegalStateException("the ledger is broken");
            }
            if (what.equals("needs stock") && !isWritten("released")) {
                throw new NotYetException("released stock");
            }
            jdbc.sql("INSERT INTO effect (tenant_id, what) VALUES (:tenant, :what)")
                    .param("tenant", tenant)
                    .param("what", what)
                    .update();
        }

        private boolean isWritten(String what) {
            return jdbc.sql("SELECT EXISTS (SELECT 1 FROM effect WHERE what = :what)")
                    .param("what", what)
                    .query(Boolean.class)
                    .single();
        }
    }
}
