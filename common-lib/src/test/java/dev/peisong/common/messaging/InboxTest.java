package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.StockEvent.StockReleased;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is heard has its effect once, in order, however it comes. */
class InboxTest extends BackboneStage {

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
        awaitParked();
    }

    @Test
    void anEventWaitsForItsPrerequisiteOfAnotherSource() {
        bench.say(tenant, cancelled("needs stock"), order, order);
        bench.say(tenant, cancelled("after"), order, order);
        awaitParked("WAITING", "BEHIND");
        bench.sayVersion(tenant, new StockReleased(order), order, order, 1);
        awaitEffects("released", "needs stock", "after");
        awaitParked();
    }

    @Test
    void readingEverythingFromTheBeginningChangesNothing() {
        bench.say(tenant, cancelled("first"), order, order);
        bench.say(tenant, cancelled("second"), order, order);
        UUID poisoned = UUID.randomUUID();
        byte[] garbage = "not json".getBytes(StandardCharsets.UTF_8);
        bench.sayPoison(tenant, cancelled("poison"), poisoned, poisoned, garbage);
        UUID gap = UUID.randomUUID();
        bench.sayVersion(tenant, cancelled("too early"), gap, gap, 2);
        awaitEffects("first", "second");
        awaitParked("PARKED", "WAITING");
        messaging.stop();
        Map<String, Long> read = offsets();
        List<String> inbox = inbox();
        database.asSuperuser().sql("DELETE FROM consumer_offset").update();
        messaging.start();
        await().untilAsserted(
                        () ->
                                assertThat(offsets())
                                        .allSatisfy((at, next) -> isAtLeast(read, at, next))
                                        .containsOnlyKeys(read.keySet()));
        assertThat(ledger.timesTold(tenant, "first")).isOne();
        assertThat(inbox()).containsExactlyElementsOf(inbox);
        awaitParked("PARKED", "WAITING");
        bench.say(tenant, cancelled("third"), order, order);
        awaitEffects("first", "second", "third");
    }

    private static void isAtLeast(Map<String, Long> read, String at, Long next) {
        assertThat(next).as(at).isGreaterThanOrEqualTo(read.getOrDefault(at, 0L));
    }

    private Map<String, Long> offsets() {
        return database
                .asSuperuser()
                .sql("SELECT topic || partition_no || handler, next_offset FROM consumer_offset")
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> inbox() {
        return database.asSuperuser()
                .sql("SELECT i::text FROM inbox i WHERE tenant_id = :tenant ORDER BY 1")
                .param("tenant", tenant)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
