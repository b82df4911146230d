package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.probe.ProbeApplication;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.PeisongTest;
import dev.peisong.common.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service that writes down what it hears, others that speak to it, and a tenant and an order of
 * each test's own. All tests of the backbone share it, on a real database and broker.
 */
@PeisongTest(
        service = "probe",
        classes = ProbeApplication.class,
        properties = "spring.flyway.locations=classpath:db/probe")
@Import(ProbeLedger.class)
abstract class BackboneStage {
    @Autowired Outbox outbox;
    @Autowired Messaging messaging;
    @Autowired TransactionTemplate transaction;
    @Autowired TestDatabase database;
    @Autowired ProbeLedger ledger;

    final UUID tenant = UUID.randomUUID();
    final UUID order = UUID.randomUUID();
    EventBench bench;

    @BeforeEach
    void bench() {
        bench = new EventBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The service says that the order is cancelled, and commits. */
    void say(String reason) {
        inTransaction(() -> append(order, reason));
    }

    void append(UUID aggregate, String reason) {
        outbox.append(new OrderCancelled(aggregate, reason, null), aggregate, aggregate);
    }

    void inTransaction(Runnable work) {
        Tenancy.runAsSystem(tenant, () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    OrderEvent cancelled(String reason) {
        return new OrderCancelled(order, reason, null);
    }

    void awaitEffects(String... expected) {
        await().untilAsserted(() -> assertThat(effects()).containsExactly(expected));
    }

    List<String> effects() {
        return database.asSuperuser()
                .sql("SELECT what FROM effect WHERE tenant_id = :tenant ORDER BY seq")
                .param("tenant", tenant)
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> parkedStates() {
        return database.asSuperuser()
                .sql("SELECT state FROM parked_event WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .query((row, _) -> row.getString(1))
                .list();
    }

    void awaitParked(String... states) {
        await().untilAsserted(() -> assertThat(parkedStates()).containsExactlyInAnyOrder(states));
    }

    int unsent() {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM outbox WHERE tenant_id = :tenant AND sent_at IS NULL")
                .param("tenant", tenant)
                .query(Integer.class)
                .single();
    }

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Long> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }
}
