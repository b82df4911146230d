package dev.peisong.quickstart.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.quickstart.demo.api.Gateway;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Orders that make no sense: each is refused with the field at fault, and none comes to be. */
@ExtendWith(WholePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadOrderTest {
    private static final String ORDERS = "/api/v1/orders";

    private Stage stage;
    private Wire wire;

    @BeforeAll
    void openAShop() throws Exception {
        Gateway admin = WholePlatform.admin();
        HouseRules.set(admin);
        stage = Stage.withBooks(admin, 5);
        wire = new Wire();
        Gateway.JSON.readTree("{}");
        stage.counter.cancel(stage.ordersBooks(1)).expectSuccess(); // the desk knows books now
    }

    @AfterEach
    void noOrderCameToBe() {
        assertThat(stage.admin.list(ORDERS + "?merchantId=" + stage.merchant)).hasSize(1);
    }

    /** A good order with something done to it, and the fault that must be found. */
    record Bad(String name, Consumer<ObjectNode> change, String fault) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> badOrders() {
        return Stream.of(
                new Bad("unknown field", o -> o.put("colour", "red"), "/colour unknown-field"),
                new Bad(
                        "unknown field of a line",
                        o -> line(o).put("size", 1),
                        "/lines/0/size unknown-field"),
                new Bad(
                        "text for a number",
                        o -> line(o).put("quantity", "two"),
                        "/lines/0/quantity wrong-"),
                new Bad(
                        "a fraction",
                        o -> line(o).put("quantity", 1.5),
                        "/lines/0/quantity wrong-"),
                new Bad(
                        "too large a number",
                        o -> line(o).put("quantity", 9_999_999_999L),
                        "/lines/0/quantity wrong-"),
                new Bad("no id", o -> o.put("merchantId", "the shop"), "/merchantId wrong-"),
                new Bad("an object for a list", o -> o.putObject("lines"), "/lines wrong-"),
                new Bad("a list for an object", o -> o.putArray("recipient"), "/recipient wrong-"),
                new Bad(
                        "negative quantity",
                        o -> line(o).put("quantity", -1),
                        "/lines/0/quantity "),
                new Bad("no quantity", o -> line(o).put("quantity", 0), "/lines/0/quantity "),
                new Bad("no lines", o -> o.putArray("lines"), "/lines "),
                new Bad("no recipient", o -> o.remove("recipient"), "/recipient "),
                new Bad(
                        "no name",
                        o -> ((ObjectNode) o.path("recipient")).put("name", " "),
                        "/recipient/name "),
                new Bad(
                        "window that ends before it starts",
                        o -> window(o, "10:00", "09:00"),
                        "/windows/0 "),
                new Bad(
                        "window of no time",
                        o -> window(o, "10:00", "noon"),
                        "/windows/0/end wrong-"),
                new Bad(
                        "unknown SKU",
                        o -> line(o).put("sku", "GHOST"),
                        "/lines/0/sku unknown-sku"),
                new Bad(
                        "unknown merchant",
                        o -> o.put("merchantId", "01a00000-0000-7000-8000-000000000000"),
                        "/merchantId unknown-merchant"),
                new Bad(
                        "outside the service area",
                        o -> o.putPOJO("point", HouseRules.ABROAD),
                        "/point outside-service-area"),
                new Bad(
                        "off the globe",
                        o -> ((ObjectNode) o.path("point")).put("latitude", 91),
                        "/point"),
                new Bad("nowhere", o -> o.remove("point"), "/address incomplete"),
                new Bad(
                        "negative amount",
                        o -> money(o, -1, "CNY"),
                        "/amountToCollect/amountMinor "),
                new Bad("no currency", o -> money(o, 1, "SHELLS"), "/amountToCollect"),
                new Bad(
                        "unknown way of delivery",
                        o -> o.put("deliveryMode", "CATAPULT"),
                        "/deliveryMode wrong-"),
                new Bad(
                        "a day at the door",
                        o -> o.put("serviceSeconds", 86_400),
                        "/serviceSeconds "));
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    void namesTheFieldAtFault(Bad bad) throws Exception {
        ObjectNode order = goodOrder();
        bad.change.accept(order);

        var reply = wire.post(ORDERS, Wire.JSON, order.toString()).expectProblem(400);

        assertThat(reply.faults()).anyMatch(fault -> fault.startsWith(bad.fault));
    }

    @Test
    void namesEveryFieldAtFault() throws Exception {
        ObjectNode order = goodOrder();
        line(order).put("sku", "GHOST");
        order.putPOJO("point", HouseRules.ABROAD);

        var reply = wire.post(ORDERS, Wire.JSON, order.toString()).expectProblem(400);

        assertThat(reply.faults())
                .containsExactlyInAnyOrder(
                        "/lines/0/sku unknown-sku", "/point outside-service-area");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"merchantId\": ",
                "{\"merchantId\": 'x'}",
                "{\"merchantId\": \"a\", \"merchantId\": \"b\"}",
                "{} {}",
                "not JSON at all"
            })
    void malformedJsonSaysWhere(String body) throws Exception {
        var reply = wire.post(ORDERS, Wire.JSON, body).expectProblem(400);

        assertThat(reply.faults()).isNotEmpty();
    }

    @Test
    void noBodyAndOtherBodiesThanJson() throws Exception {
        wire.post(ORDERS, Wire.JSON, "").expectProblem(400);
        wire.post(ORDERS, Wire.JSON, "null").expectProblem(400);
        wire.post(ORDERS, Wire.JSON, "[]").expectProblem(400);
        wire.post(ORDERS, Wire.JSON, "\"é\"".getBytes(ISO_8859_1)).expectProblem(400);
        wire.post(ORDERS, Wire.JSON, "[".repeat(1_000)).expectProblem(400);
        wire.post(ORDERS, "text/plain", goodOrder().toString()).expectProblem(415);
        wire.post(ORDERS, "application/x-www-form-urlencoded", "a=b").expectProblem(415);
    }

    @Test
    void aHugeBodyIsNotRead() throws Exception {
        ObjectNode order = goodOrder();
        ((ObjectNode) order.path("recipient")).put("note", "x".repeat(1_200_000));

        var reply = wire.post(ORDERS, Wire.JSON, order.toString()).expectProblem(413);

        assertThat(reply.body().path("detail").asString()).contains("1048576 bytes");
    }

    private ObjectNode goodOrder() {
        return Gateway.JSON.valueToTree(stage.counter.anOrder(Map.of(Stage.BOOK, 1)));
    }

    private static ObjectNode line(ObjectNode order) {
        return (ObjectNode) order.path("lines").path(0);
    }

    private static void window(ObjectNode order, String start, String end) {
        order.putPOJO(
                "windows",
                List.of(
                        Map.of(
                                "start",
                                "2026-03-02T" + start + ":00Z",
                                "end",
                                "2026-03-02T" + end + ":00Z")));
    }

    private static void money(ObjectNode order, long minor, String currency) {
        order.putPOJO("amountToCollect", Map.of("amountMinor", minor, "currency", currency));
    }
}
