package dev.peisong.quickstart.journey;

import static dev.peisong.quickstart.journey.Stage.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From the call to the door, as it is meant to be, and as it goes. */
@ExtendWith(WholePlatform.class)
class DeliveryTest {
    private final Gateway admin = WholePlatform.admin();

    @Test
    void anOrderTravelsFromTheCallToTheDoor() {
        Stage stage = Stage.withBooks(admin, 5);
        UUID order = stage.ordersBooks(2);
        stage.counter.awaitState(order, "CONFIRMED");

        stage.plan(1);
        stage.counter.awaitState(order, "SCHEDULED");
        JsonNode route = stage.crew().loadAndDepart(0);
        stage.counter.awaitState(order, "OUT_FOR_DELIVERY");
        stage.crew().outcome(route, 20, Crew.all(route, "DELIVERED"));

        stage.counter.awaitState(order, "DELIVERED");
        assertThat(stage.counter.units(order, "delivered")).isEqualTo(2);
    }

    @Test
    void outOfStockThenRestocked() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(3);
        stage.counter.awaitState(order, "BACKORDERED");

        stage.receives(stage.site, BOOK, 2);

        stage.counter.awaitState(order, "CONFIRMED");
    }

    @Test
    void nobodyThereThenASecondAttempt() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(1);
        stage.plan(1);
        JsonNode first = stage.crew().loadAndDepart(0);
        stage.crew().outcome(first, 20, Crew.all(first, "NOT_DELIVERED"), "NOT_HOME");
        stage.crew().comeBack(first, 40);

        stage.plan(1);
        JsonNode second = stage.crew().loadAndDepart(60);
        assertThat(second.toString()).contains("\"attempt\":2");
        stage.crew().outcome(second, 80, Crew.all(second, "DELIVERED"));

        stage.counter.awaitState(order, "DELIVERED");
    }

    @Test
    void aParcelThatIsNotLoadedStaysBehind() {
        Stage stage = Stage.withBooks(admin, 2);
        UUID one = stage.ordersBooks(1);
        UUID other = stage.ordersBooks(1);
        stage.plan(2);
        JsonNode route = stage.crew().route();
        String parcel = Crew.parcels(route).getFirst();

        stage.crew().load(route, List.of(parcel), 0);
        stage.crew().depart(route, 1);
        stage.crew().outcome(route, 20, Map.of(parcel, "DELIVERED"));

        boolean first = Crew.tasks(route).getFirst().toString().contains(shipment(stage, one));
        stage.counter.awaitState(first ? one : other, "DELIVERED");
        stage.counter.awaitState(first ? other : one, "CONFIRMED");
    }

    private static String shipment(Stage stage, UUID order) {
        return stage.counter.shipments(order).getFirst().path("id").asString();
    }

    @Test
    void aLostParcelEndsTheOrder() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(1);
        stage.plan(1);
        JsonNode route = stage.crew().loadAndDepart(0);

        var lost = Map.of("parcelIds", Crew.parcels(route), "kind", "LOST");
        stage.crew().act(route, "LOST", 20, lost);

        stage.counter.awaitState(order, "LOST");
        assertThat(stage.counter.openExceptions(order).toString()).contains("GOODS_LOST");
    }

    @Test
    void twoLinesFromTwoSitesAreTwoShipments() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID second = stage.anotherSite();
        stage.sells("CUP", Stage.LIGHT);
        stage.receives(second, "CUP", 1);
        UUID order = stage.counter.place(Map.of(BOOK, 1, "CUP", 1));
        stage.counter.awaitState(order, "CONFIRMED");

        assertThat(stage.counter.shipments(order)).hasSize(2);
    }

    @Test
    void oneParcelIsTakenAndItsSiblingRefused() {
        HouseRules.set(admin);
        Stage stage = Stage.withBooks(admin, 0);
        stage.sells("STONE", HouseRules.LARGEST_PARCEL_GRAMS);
        stage.receives(stage.site, "STONE", 2);
        UUID order = stage.counter.place(Map.of("STONE", 2));
        stage.plan(1);
        JsonNode route = stage.crew().loadAndDepart(0);
        List<String> parcels = Crew.parcels(route);
        assertThat(parcels).hasSize(2);

        var taken = Map.of(parcels.get(0), "DELIVERED", parcels.get(1), "REFUSED");
        stage.crew().outcome(route, 20, taken, "DAMAGED");
        stage.crew().comeBack(route, 40);

        stage.counter.awaitState(order, "PARTLY_DELIVERED");
        assertThat(stage.counter.units(order, "delivered")).isEqualTo(1);
        assertThat(stage.counter.units(order, "returned")).isEqualTo(1);
    }

    @Test
    void aParcelIsHandedOverToAnotherVehicle() {
        Stage stage = Stage.withBicycles(admin, 2);
        UUID one = stage.ordersBooks(1);
        UUID other = stage.ordersBooks(1);
        stage.plan(2);
        Crew first = stage.crews().getFirst();
        Crew second = stage.crews().getLast();
        JsonNode broken = first.loadAndDepart(0);
        JsonNode rescue = second.loadAndDepart(5);

        String rescuer = rescue.path("id").asString();
        var parcels = Map.of("toRouteId", rescuer, "parcelIds", Crew.parcels(broken));
        first.act(broken, "HAND_OVER", 20, parcels);
        first.comeBack(broken, 30);
        assertThat(Crew.parcels(second.route())).containsAll(Crew.parcels(broken)).hasSize(2);
        second.outcome(rescue, 40, Crew.all(second.route(), "DELIVERED"));

        stage.counter.awaitState(one, "DELIVERED");
        stage.counter.awaitState(other, "DELIVERED");
    }

    @Test
    void deliveredGoodsAreGivenBackFetchedAndInspected() {
        Stage stage = Stage.withBooks(admin, 2);
        UUID order = stage.ordersBooks(2);
        stage.plan(1);
        JsonNode there = stage.crew().loadAndDepart(0);
        stage.crew().outcome(there, 20, Crew.all(there, "DELIVERED"));
        stage.crew().comeBack(there, 40);
        stage.counter.awaitState(order, "DELIVERED");

        askBack(stage, order, 2).expectSuccess();
        stage.plan(1);
        JsonNode back = stage.crew().route();
        assertThat(Crew.tasks(back).getFirst().path("collect").asBoolean()).isTrue();
        stage.crew().depart(back, 60);
        stage.crew().outcome(back, 80, Crew.all(back, "DELIVERED"));
        stage.crew().comeBack(back, 100);

        stage.counter.awaitState(order, "RETURNED");
        inspects(stage);
        assertThat(stage.stock(BOOK).path("available").asInt()).isEqualTo(2);
    }

    static Answer askBack(Stage stage, UUID order, int quantity) {
        JsonNode shipment = stage.counter.shipments(order).getFirst();
        String line = stage.counter.get(order).body().path("lines").path(0).path("id").asString();
        var lines = List.of(Map.of("lineId", line, "quantity", quantity));
        return stage.admin.post(
                "/api/v1/orders/" + order + "/returns",
                Map.of("shipmentId", shipment.path("id").asString(), "lines", lines));
    }

    private static void inspects(Stage stage) {
        String waiting = "/api/v1/inspections?siteId=" + stage.site;
        org.awaitility.Awaitility.await("goods to inspect")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> !stage.admin.list(waiting).isEmpty());
        for (JsonNode parcel : stage.admin.list(waiting)) {
            String id = parcel.path("parcelId").asString();
            stage.add("/api/v1/inspections", Map.of("parcelId", id, "disposition", "RESTOCK"));
        }
    }

    @Test
    void theSamePostUnderTheSameKeyIsOneOrder() {
        Stage stage = Stage.withBooks(admin, 5);
        stage.counter.awaitState(stage.ordersBooks(1), "CONFIRMED");
        String key = UUID.randomUUID().toString();
        var book = stage.counter.anOrder(Map.of(BOOK, 1));

        Answer first = admin.postKeyed("/api/v1/orders", book, key);
        Answer again = admin.postKeyed("/api/v1/orders", book, key);
        var books = stage.counter.anOrder(Map.of(BOOK, 2));
        Answer other = admin.postKeyed("/api/v1/orders", books, key);

        assertThat(again.expectSuccess().uuid("id")).isEqualTo(first.expectSuccess().uuid("id"));
        assertThat(other.status()).isEqualTo(422);
    }
}
