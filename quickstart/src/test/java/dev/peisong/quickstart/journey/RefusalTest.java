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

/** Commands that the state forbids: refused with a reason, and nothing has changed. */
@ExtendWith(WholePlatform.class)
class RefusalTest {
    private final Gateway admin = WholePlatform.admin();

    @Test
    void anOrderThatWasDeliveredTakesNoOtherTerms() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = delivered(stage);
        String before = stage.counter.get(order).body().toString();

        Answer refused = stage.counter.amend(order, Map.of("serviceSeconds", 600));

        isRefused(refused, 409, "order-ended");
        assertThat(stage.counter.get(order).body().toString()).isEqualTo(before);
    }

    @Test
    void goodsAreNotGivenBackBeforeTheyAreDeliveredNorMoreThanWere() {
        Stage stage = Stage.withBooks(admin, 2);
        UUID order = stage.ordersBooks(1);
        stage.counter.awaitState(order, "CONFIRMED");
        isRefused(DeliveryTest.askBack(stage, order, 1), 422, "/lines/0/lineId");

        delivers(stage);
        stage.counter.awaitState(order, "DELIVERED");
        isRefused(DeliveryTest.askBack(stage, order, 2), 422, "/lines/0/quantity");
        assertThat(stage.counter.shipments(order)).hasSize(1);
    }

    @Test
    void termsOfAnEarlierVersionAreNotTaken() {
        Stage stage = Stage.withBooks(admin, 0);
        UUID order = stage.ordersBooks(1);
        stage.counter.awaitState(order, "BACKORDERED");
        String path = "/api/v1/orders/" + order;
        String seen = stage.counter.get(order).etag();
        var change = Map.of("priority", 90);
        admin.change("PATCH", path, change, seen).expectSuccess();

        isRefused(admin.change("PATCH", path, change, seen), 412, "read it again");
        isRefused(admin.change("PATCH", path, change, null), 428, "If-Match");
    }

    @Test
    void aPlanIsPublishedOnceAndAPlannedJobStaysWhereItIs() {
        Stage stage = Stage.withBooks(admin, 1);
        stage.counter.awaitState(stage.ordersBooks(1), "CONFIRMED");
        stage.awaitJobs(1);
        String plan = stage.draft();
        stage.publish(plan).expectSuccess();

        isRefused(stage.publish(plan), 409, "plan");
        JsonNode job = stage.jobs("").getFirst();
        String path = "/api/v1/jobs/" + job.path("id").asString();
        var elsewhere = Map.of("latitude", 31.0, "longitude", 104.5);
        Answer moved = admin.change("PUT", path + "/location", elsewhere, admin.get(path).etag());
        isRefused(moved, 409, "job-not-placeable");
    }

    @Test
    void anExceptionIsSettledOnce() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(1);
        stage.plan(1);
        JsonNode route = stage.crew().loadAndDepart(0);
        var lost = Map.of("parcelIds", Crew.parcels(route), "kind", "LOST");
        stage.crew().act(route, "LOST", 20, lost);
        stage.counter.awaitState(order, "LOST");
        JsonNode exception = stage.counter.openExceptions(order).getFirst();
        String settle = "/api/v1/exceptions/" + exception.path("id").asString() + "/resolve";
        stage.add(settle, Map.of("resolution", "Paid for"));

        isRefused(admin.post(settle, Map.of("resolution", "Found")), 409, "exception-resolved");
    }

    @Test
    void aParcelThatIsNotInInspectionIsNotInspected() {
        Stage stage = Stage.withBooks(admin, 1);
        stage.ordersBooks(1);
        stage.plan(1);
        String parcel = Crew.parcels(stage.crew().route()).getFirst();

        Answer refused =
                admin.post(
                        "/api/v1/inspections",
                        Map.of("parcelId", parcel, "disposition", "RESTOCK"));

        assertThat(refused.status()).isIn(404, 409, 422);
        assertThat(stage.stock(BOOK).path("onHand").asInt()).isEqualTo(1);
    }

    /** A fact is never refused, but one of a route that is not his is kept without effect. */
    @Test
    void aDriverSaysNothingOfAnothersRoute() {
        Stage stage = Stage.withBicycles(admin, 2);
        stage.ordersBooks(1);
        stage.ordersBooks(1);
        stage.plan(2);
        Crew first = stage.crews().getFirst();
        JsonNode route = first.route();

        var action = stage.crews().getLast().note(route, "DEPART", 0, Map.of());
        var said = Map.of("actions", List.of(action));
        Answer kept = stage.crews().getLast().phone().postUnkeyed("/api/v1/driver/actions", said);

        assertThat(kept.expectSuccess().mentions("KEPT")).isTrue();
        assertThat(first.route().path("status").asString()).isEqualTo("PUBLISHED");
    }

    private static UUID delivered(Stage stage) {
        UUID order = stage.ordersBooks(1);
        delivers(stage);
        stage.counter.awaitState(order, "DELIVERED");
        return order;
    }

    private static void delivers(Stage stage) {
        stage.plan(1);
        JsonNode route = stage.crew().loadAndDepart(0);
        stage.crew().outcome(route, 20, Crew.all(route, "DELIVERED"));
    }

    private static void isRefused(Answer answer, int status, String because) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().toString()).contains(because);
        assertThat(answer.text("type")).startsWith("https://peisong.dev/problems/");
    }
}
