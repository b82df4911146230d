package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.city.Address;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.api.Gateway;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Where the door is: told, looked up, or asked of a person. */
@ExtendWith(WholePlatform.class)
class WhereaboutsTest {
    private static final Address DOOR = Stage.CITY.addresses().get(7);

    private final Gateway admin = WholePlatform.admin();

    @Test
    void aPointFarFromEveryRoadIsNotPlanned() {
        HouseRules.set(admin);
        Stage stage = Stage.withBooks(admin, 2);
        UUID order = stage.counter.place(at(stage, HouseRules.WILDERNESS));
        stage.ordersBooks(1);

        JsonNode job = awaitJob(stage, order, "WAITING");
        assertThat(job.path("waitingReason").asString()).isEqualTo("OFF_ROAD");
        stage.plan(1);
        assertThat(Crew.tasks(stage.crew().route())).hasSize(1);
        assertThat(stage.counter.shipments(order).toString()).contains("OFF_ROAD");
        stage.counter.awaitState(order, "CONFIRMED");
    }

    @Test
    void anAddressIsLookedUpOnTheMap() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.counter.place(at(stage, DOOR.street().en(), DOOR.houseNumber()));

        JsonNode job = awaitJob(stage, order, "OPEN");

        assertThat(metersFromTheDoor(job)).isLessThan(50);
    }

    @Test
    void anAddressThatIsNotOnTheMapWaitsForAPerson() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.counter.place(at(stage, "Street of Nowhere", "4711"));
        JsonNode job = awaitJob(stage, order, "WAITING");
        assertThat(job.path("waitingReason").asString()).isEqualTo("ADDRESS_UNCLEAR");

        String path = "/api/v1/jobs/" + job.path("id").asString();
        String seen = admin.get(path).etag();
        admin.change("PUT", path + "/location", HouseRules.WILDERNESS, seen).expectSuccess();
        assertThat(admin.get(path).text("waitingReason")).isEqualTo("OFF_ROAD");
        admin.change("PUT", path + "/location", door(), admin.get(path).etag()).expectSuccess();

        assertThat(admin.get(path).text("status")).isEqualTo("OPEN");
        stage.plan(1);
        stage.counter.awaitState(order, "SCHEDULED");
    }

    private static GeoPoint door() {
        return new GeoPoint(DOOR.coordinate().latitude(), DOOR.coordinate().longitude());
    }

    private static double metersFromTheDoor(JsonNode job) {
        JsonNode point = job.path("point");
        return door().distanceMetersTo(
                        new GeoPoint(
                                point.path("latitude").asDouble(),
                                point.path("longitude").asDouble()));
    }

    private static Map<String, Object> at(Stage stage, GeoPoint point) {
        var order = stage.counter.anOrder(Map.of(Stage.BOOK, 1));
        order.put("point", point);
        return order;
    }

    private static Map<String, Object> at(Stage stage, String street, String houseNumber) {
        var order = stage.counter.anOrder(Map.of(Stage.BOOK, 1));
        order.remove("point");
        order.put(
                "address",
                Map.of(
                        "city",
                        DOOR.city().en(),
                        "district",
                        DOOR.district().en(),
                        "street",
                        street,
                        "houseNumber",
                        houseNumber));
        return order;
    }

    private static JsonNode awaitJob(Stage stage, UUID order, String status) {
        String filter = "&orderId=" + order + "&status=" + status;
        await("a job that is " + status)
                .atMost(WholePlatform.PATIENCE)
                .until(() -> !stage.jobs(filter).isEmpty());
        return stage.jobs(filter).getFirst();
    }
}
