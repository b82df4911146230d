package dev.peisong.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.RunningPlatform;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.api.Session;
import dev.peisong.quickstart.demo.check.Invariants;
import dev.peisong.quickstart.demo.check.Notes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Journeys of orders through the gateway, on real services, PostgreSQL and Kafka. They start the
 * whole platform, so they run where {@code -Dpeisong.end-to-end=true} asks for them.
 */
@EnabledIfSystemProperty(named = "peisong.end-to-end", matches = "true")
class EndToEndTest {
    private static final String BOOK = "BOOK";
    private static final int LIGHT = 500;

    private static Installation installation;
    private static Gateway admin;

    @BeforeAll
    static void start() throws Exception {
        installation = RunningPlatform.installation();
        admin =
                new Gateway(
                        installation.gateway(),
                        new Session(
                                Installation.ORGANISATION,
                                Installation.ADMINISTRATOR,
                                installation.password()));
    }

    @AfterAll
    static void everythingStillHolds() {
        if (installation != null) {
            // whoever still waits to be planned calls it off: then every order has to have ended
            admin.list("/api/v1/orders?state=CONFIRMED")
                    .forEach(
                            order ->
                                    admin.post(
                                                    "/api/v1/orders/"
                                                            + order.path("id").asString()
                                                            + "/cancel",
                                                    Map.of("reason", "END_OF_TEST"))
                                            .expectSuccess());
            var invariants = new Invariants(installation.backends(), new Notes(Map.of()));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(invariants.violations()).isEmpty());
        }
    }

    @Test
    void anOrderTravelsFromTheCallToTheDoor() {
        Stage stage = stageWith(BOOK, 5);
        UUID order = stage.orders(Map.of(BOOK, 2));
        stage.awaitOrder(order, "CONFIRMED");

        stage.plan(1);
        stage.awaitOrder(order, "SCHEDULED");
        JsonNode route = stage.route(0);
        stage.loadsAndDeparts(0, route, Stage.parcels(route), 0);
        stage.awaitOrder(order, "OUT_FOR_DELIVERY");
        stage.outcome(0, route, 20, all(route, "DELIVERED"), "");

        stage.awaitOrder(order, "DELIVERED");
        assertThat(stage.units(order, "delivered")).isEqualTo(2);
    }

    @Test
    void outOfStockThenRestocked() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 3));
        stage.awaitOrder(order, "BACKORDERED");

        stage.receives(stage.site, BOOK, 2);

        stage.awaitOrder(order, "CONFIRMED");
    }

    @Test
    void cancelledBeforePlanning() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 1));
        stage.awaitOrder(order, "CONFIRMED");

        stage.cancel(order).expectSuccess();

        stage.awaitOrder(order, "CANCELLED");
        UUID next = stage.orders(Map.of(BOOK, 1));
        stage.awaitOrder(next, "CONFIRMED"); // with the goods that were released
    }

    @Test
    void cancelledOnARoute() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 1));
        stage.plan(1);
        stage.awaitOrder(order, "SCHEDULED");

        stage.cancel(order).expectSuccess();

        stage.awaitOrder(order, "CANCELLED");
    }

    @Test
    void cancelledOnTheRoadComesBack() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 1));
        stage.plan(1);
        JsonNode route = stage.route(0);
        stage.loadsAndDeparts(0, route, Stage.parcels(route), 0);
        stage.awaitOrder(order, "OUT_FOR_DELIVERY");

        stage.cancel(order).expectSuccess();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.route(0).toString().contains("\"intercept\":true"));
        stage.returns(0, route, 40);

        stage.awaitOrder(order, "RETURNED");
    }

    @Test
    void cancelledAfterDeliveryIsRefused() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 1));
        stage.plan(1);
        JsonNode route = stage.route(0);
        stage.loadsAndDeparts(0, route, Stage.parcels(route), 0);
        stage.outcome(0, route, 20, all(route, "DELIVERED"), "");
        stage.awaitOrder(order, "DELIVERED");

        Answer refused = stage.cancel(order);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.mentions("order-ended")).isTrue();
    }

    @Test
    void nobodyThereThenASecondAttempt() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 1));
        stage.plan(1);
        JsonNode first = stage.route(0);
        stage.loadsAndDeparts(0, first, Stage.parcels(first), 0);
        stage.outcome(0, first, 20, all(first, "NOT_DELIVERED"), "NOT_HOME");
        stage.returns(0, first, 40);

        stage.plan(1);
        JsonNode second = stage.route(0);
        assertThat(second.toString()).contains("\"attempt\":2");
        stage.loadsAndDeparts(0, second, Stage.parcels(second), 60);
        stage.outcome(0, second, 80, all(second, "DELIVERED"), "");

        stage.awaitOrder(order, "DELIVERED");
    }

    @Test
    void aParcelThatIsNotLoadedStaysBehind() {
        Stage stage = stageWith(BOOK, 2);
        UUID one = stage.orders(Map.of(BOOK, 1));
        UUID other = stage.orders(Map.of(BOOK, 1));
        stage.plan(2);
        JsonNode route = stage.route(0);
        List<String> parcels = Stage.parcels(route);

        stage.loadsAndDeparts(0, route, parcels.subList(0, 1), 0);
        stage.outcome(0, route, 20, Map.of(parcels.getFirst(), "DELIVERED"), "");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(List.of(state(one), state(other)))
                                        .containsExactlyInAnyOrder("DELIVERED", "CONFIRMED"));
    }

    @Test
    void aLostParcelEndsTheOrder() {
        Stage stage = stageWith(BOOK, 1);
        UUID order = stage.orders(Map.of(BOOK, 1));
        stage.plan(1);
        JsonNode route = stage.route(0);
        stage.loadsAndDeparts(0, route, Stage.parcels(route), 0);

        stage.act(0, route, "LOST", 20, Map.of("parcelIds", Stage.parcels(route), "kind", "LOST"));

        stage.awaitOrder(order, "LOST");
    }

    @Test
    void twoLinesFromTwoSitesAreTwoShipments() {
        Stage stage = stageWith(BOOK, 1);
        UUID second = stage.anotherSite();
        stage.sells("CUP", LIGHT);
        stage.receives(second, "CUP", 1);
        UUID order = stage.orders(Map.of(BOOK, 1, "CUP", 1));
        stage.awaitOrder(order, "CONFIRMED");

        assertThat(admin.get("/api/v1/orders/" + order + "/shipments").body()).hasSize(2);
    }

    @Test
    void theSamePostUnderTheSameKeyIsOneOrder() {
        Stage stage = stageWith(BOOK, 5);
        stage.awaitOrder(stage.orders(Map.of(BOOK, 1)), "CONFIRMED");
        String key = UUID.randomUUID().toString();

        Answer first = admin.postKeyed("/api/v1/orders", stage.anOrder(Map.of(BOOK, 1)), key);
        Answer again = admin.postKeyed("/api/v1/orders", stage.anOrder(Map.of(BOOK, 1)), key);
        Answer other = admin.postKeyed("/api/v1/orders", stage.anOrder(Map.of(BOOK, 2)), key);

        assertThat(again.expectSuccess().uuid("id")).isEqualTo(first.expectSuccess().uuid("id"));
        assertThat(other.status()).isEqualTo(422);
    }

    private static Stage stageWith(String sku, int quantity) {
        Stage stage = new Stage(admin, 1);
        stage.sells(sku, LIGHT);
        stage.receives(stage.site, sku, quantity);
        return stage;
    }

    private static String state(UUID order) {
        return admin.get("/api/v1/orders/" + order).text("state");
    }

    private static Map<String, String> all(JsonNode route, String outcome) {
        return Stage.parcels(route).stream().collect(Collectors.toMap(id -> id, _ -> outcome));
    }
}
