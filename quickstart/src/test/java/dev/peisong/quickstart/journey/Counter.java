package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Where a merchant's orders are placed, called off and looked at. */
record Counter(Gateway gateway, UUID merchant) {

    /** An order of each SKU as many units. */
    Map<String, Object> anOrder(Map<String, Integer> lines) {
        var door = Stage.CITY.addresses().get(lines.hashCode() & 0xff).coordinate();
        var order = new LinkedHashMap<String, Object>();
        order.put("merchantId", merchant);
        order.put(
                "lines",
                lines.entrySet().stream()
                        .map(line -> Map.of("sku", line.getKey(), "quantity", line.getValue()))
                        .toList());
        order.put("recipient", Map.of("name", "Wang Fang"));
        order.put("address", Map.of("city", "Yunpu"));
        order.put("point", new GeoPoint(door.latitude(), door.longitude()));
        return order;
    }

    UUID place(Map<String, Integer> lines) {
        return place((Object) anOrder(lines));
    }

    /** Places it once the catalogue has reached the desk. */
    UUID place(Object order) {
        var answer = new Answer[1];
        await("the catalogue")
                .atMost(WholePlatform.PATIENCE)
                .until(
                        () -> {
                            answer[0] = gateway.post("/api/v1/orders", order);
                            return !answer[0].mentions("unknown-sku");
                        });
        return answer[0].expectSuccess().uuid("id");
    }

    Answer get(UUID order) {
        return gateway.get("/api/v1/orders/" + order).expectSuccess();
    }

    String state(UUID order) {
        return get(order).text("state");
    }

    void awaitState(UUID order, String... anyOf) {
        await("order " + order + " to be " + Arrays.toString(anyOf))
                .atMost(WholePlatform.PATIENCE)
                .untilAsserted(() -> assertThat(state(order)).isIn((Object[]) anyOf));
    }

    Answer cancel(UUID order) {
        return gateway.post(
                "/api/v1/orders/" + order + "/cancel", Map.of("reason", "CUSTOMER_ASKED"));
    }

    /** Asks for another service time, with the version it was just read in. */
    Answer amend(UUID order, Map<String, ? extends Object> change) {
        return gateway.change("PATCH", "/api/v1/orders/" + order, change, get(order).etag());
    }

    List<JsonNode> shipments(UUID order) {
        return gateway.get("/api/v1/orders/" + order + "/shipments")
                .expectSuccess()
                .body()
                .valueStream()
                .toList();
    }

    /** How many units of all lines are in a bucket. */
    int units(UUID order, String bucket) {
        return get(order)
                .body()
                .path("lines")
                .valueStream()
                .mapToInt(line -> line.path("units").path(bucket).asInt(0))
                .sum();
    }

    /** What needs a person. */
    List<JsonNode> openExceptions(UUID order) {
        return gateway.list("/api/v1/exceptions?open=true&orderId=" + order);
    }
}
