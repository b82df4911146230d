package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.demo.api.Gateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An event that nobody can apply holds up its own key, until a person has settled it. */
@ExtendWith(WholePlatform.class)
class PoisonTest {
    private static final String TYPE = "stock.reserved.v1";
    private static final List<String> SERVICES =
            List.of("orders", "inventory", "dispatch", "tracking");

    private final Gateway admin = WholePlatform.admin();

    @Test
    void onlyTheOrderOfItsKeyWaits() throws Exception {
        Stage stage = Stage.withBooks(admin, 0);
        List<UUID> orders = ordersOfOnePartition(stage);
        UUID poisoned = orders.getFirst();
        Topics.poison("peisong.stock", poisoned, tenantOf(poisoned), TYPE);
        JsonNode parked = awaitPoison();
        assertThat(parked.path("reason").asString()).contains("MalformedEvent");

        stage.receives(stage.site, Stage.BOOK, orders.size());

        for (UUID order : orders.subList(1, orders.size())) {
            stage.counter.awaitState(order, "CONFIRMED");
        }
        await("what queues behind it")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> list("orders").toString().contains("\"BEHIND\""));
        assertThat(stage.counter.state(poisoned)).isEqualTo("BACKORDERED");

        replayInVain(parked);
        assertThat(stage.counter.state(poisoned)).isEqualTo("BACKORDERED");
        skipAll();
        stage.counter.awaitState(poisoned, "CONFIRMED");
    }

    /** So many backorders that two are sure to lie on one partition; those two come first. */
    private static List<UUID> ordersOfOnePartition(Stage stage) {
        Map<Integer, UUID> byPartition = new HashMap<>();
        List<UUID> orders = new ArrayList<>();
        while (true) {
            UUID order = stage.ordersBooks(1);
            UUID neighbour = byPartition.put(Topics.partitionOf(order), order);
            orders.add(order);
            if (neighbour != null) {
                orders.forEach(each -> stage.counter.awaitState(each, "BACKORDERED"));
                orders.removeAll(List.of(order, neighbour));
                orders.addAll(0, List.of(neighbour, order));
                return orders;
            }
        }
    }

    private static String tenantOf(UUID order) throws Exception {
        try (var database = Database.open()) {
            return database.pairs("SELECT id, tenant_id FROM orders.orders")
                    .getOrDefault(order.toString(), "");
        }
    }

    private JsonNode awaitPoison() {
        await("the poison to be parked")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> poison().isPresent());
        return poison().orElseThrow();
    }

    /** The parked event, as its operator sees it. */
    private Optional<JsonNode> poison() {
        return list("orders").stream()
                .filter(event -> event.path("state").asString().equals("PARKED"))
                .findFirst();
    }

    private List<JsonNode> list(String service) {
        return admin.list("/api/v1/operations/" + service + "/parked-events");
    }

    private void replayInVain(JsonNode event) {
        int attempts = event.path("attempts").asInt();
        settle("orders", event, "replay");
        await("the replay")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> awaitPoison().path("attempts").asInt() > attempts + 1);
    }

    /** At every service that listens to the topic. */
    private void skipAll() {
        for (String service : SERVICES) {
            await("nothing to be parked at " + service)
                    .atMost(WholePlatform.PATIENCE)
                    .until(
                            () -> {
                                skip(service);
                                return list(service).isEmpty();
                            });
        }
    }

    private void skip(String service) {
        list(service).stream()
                .filter(event -> event.path("state").asString().equals("PARKED"))
                .forEach(event -> settle(service, event, "skip"));
    }

    private void settle(String service, JsonNode event, String how) {
        assertThat(event.path("type").asString()).isEqualTo(TYPE);
        String id = event.path("id").asString();
        admin.post("/api/v1/operations/" + service + "/parked-events/" + id + "/" + how, Map.of())
                .expectSuccess();
    }
}
