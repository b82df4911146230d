package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is committed is said, in order, and nothing else is. */
class OutboxTest extends BackboneStage {

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
                                    inTransaction(
                                            () -> {
                                                append(order, "slow");
                                                appended.countDown();
                                                waitFor(othersSaid);
                                            }));
            appended.await();
            UUID other = UUID.randomUUID();
            inTransaction(() -> append(other, "quick"));
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
    void anEventTooLargeForKafkaIsRefusedBeforeItBlocksTheOthers() {
        String novel = "x".repeat(Outbox.MAX_BODY_BYTES);
        assertThatThrownBy(() -> say(novel)).hasMessageContaining("say less in one event");
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
}
