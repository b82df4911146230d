package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.Topic;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What cannot be applied holds up its own key alone, until an operator settles it. */
class ParkedEventTest extends BackboneStage {
    private static final String PARKED = "/api/v1/operations/probe/parked-events";

    @LocalServerPort int port;

    @Test
    void aPoisonEventParksItsKeyOnly() {
        UUID poisoned = ofTheSamePartitionAs(order);
        byte[] garbage = "{\"orderId\": 12".getBytes(StandardCharsets.UTF_8);
        bench.sayPoison(tenant, cancelled("poison"), poisoned, poisoned, garbage);
        bench.say(tenant, cancelled("behind"), poisoned, poisoned);
        bench.say(tenant, cancelled("other key"), order, order);
        awaitEffects("other key");
        awaitParked("PARKED", "BEHIND");
        assertThat(Api.on(port).get("/actuator/prometheus").expect(200).body().lines())
                .anyMatch(line -> line.matches("peisong_events_parked\\{.*} [1-9].*"))
                .anyMatch(line -> line.matches("peisong_events_total\\{.*outcome=\"applied\".*"))
                .anyMatch(line -> line.startsWith("peisong_outbox_unsent{"));
    }

    @Test
    void anOperatorSkipsPoisonAndThoseBehindFollow() {
        byte[] garbage = "not json".getBytes(StandardCharsets.UTF_8);
        bench.sayPoison(tenant, cancelled("poison"), order, order, garbage);
        bench.say(tenant, cancelled("behind"), order, order);
        awaitParked("PARKED", "BEHIND");
        JsonNode parked = operator().get(PARKED).expect(200).json().path("items");
        String head = parked.get(0).path("id").asString();
        String behind = parked.get(1).path("id").asString();
        operator().post(PARKED + "/" + behind + "/skip", "").expect(404); // out of its turn
        operator().post(PARKED + "/" + head + "/skip", "").expect(204);
        awaitEffects("behind");
        awaitParked();
    }

    @Test
    void anOperatorReplaysWhatFailedOnceItsCauseIsMended() {
        ledger.isBroken.set(true);
        bench.say(tenant, cancelled("first"), order, order);
        bench.say(tenant, cancelled("second"), order, order);
        awaitParked("PARKED", "BEHIND");
        ledger.isBroken.set(false);
        String head = operator().get(PARKED).json().path("items").get(0).path("id").asString();
        operator().post(PARKED + "/" + head + "/replay", "").expect(202);
        awaitEffects("first", "second");
        awaitParked();
    }

    private static UUID ofTheSamePartitionAs(UUID key) {
        return Stream.generate(UUID::randomUUID)
                .filter(other -> partitionOf(other) == partitionOf(key))
                .findFirst()
                .orElseThrow();
    }

    private static int partitionOf(UUID key) {
        byte[] text = key.toString().getBytes(StandardCharsets.UTF_8);
        return BuiltInPartitioner.partitionForKey(text, Topic.PARTITIONS);
    }

    private Api operator() {
        return Api.on(port).as(Caller.of(tenant, "operator", Role.ADMIN));
    }
}
