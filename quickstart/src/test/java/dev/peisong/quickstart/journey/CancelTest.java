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

/** The customer changes his mind, in every state that an order can be in. */
@ExtendWith(WholePlatform.class)
class CancelTest {
    private final Gateway admin = WholePlatform.admin();

    @Test
    void whileItIsReceived() {
        Stage stage = Stage.withBooks(admin, 1);
        stage.counter.awaitState(stage.ordersBooks(2), "BACKORDERED"); // the desk knows books now
        UUID order;
        try (var _ = WholePlatform.platform().pause("inventory-service")) {
            order = stage.ordersBooks(1);
            assertThat(stage.counter.state(order)).isEqualTo("RECEIVED");

            assertThat(stage.counter.cancel(order).text("state")).isEqualTo("CANCELLED");
        }
        stage.counter.awaitState(order, "CANCELLED");
    }

    @Test
    void whileItIsBackordered() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(2);
        stage.counter.awaitState(order, "BACKORDERED");

        assertThat(stage.counter.cancel(order).text("state")).isEqualTo("CANCELLED");

        UUID next = stage.ordersBooks(1);
        stage.counter.awaitState(next, "CONFIRMED"); // with the one that was held
    }

    @Test
    void whileItIsConfirmed() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(1);
        stage.counter.awaitState(order, "CONFIRMED");

        assertThat(stage.counter.cancel(order).status()).isEqualTo(202);

        stage.counter.awaitState(order, "CANCELLED");
        UUID next = stage.ordersBooks(1);
        stage.counter.awaitState(next, "CONFIRMED"); // with the goods that were released
    }

    @Test
    void whileItIsScheduled() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = scheduled(stage);

        stage.counter.cancel(order).expectSuccess();

        stage.counter.awaitState(order, "CANCELLED");
    }

    @Test
    void whileDispatchIsAskedForOtherTermsAndThenForItsRelease() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = scheduled(stage);
        try (var _ = WholePlatform.platform().pause("dispatch-service")) {
            Answer amended = stage.counter.amend(order, Map.of("serviceSeconds", 600));
            assertThat(amended.text("state")).isEqualTo("AMENDING");

            assertThat(stage.counter.cancel(order).text("state")).isEqualTo("CANCELLING");
            assertThat(stage.counter.cancel(order).text("state")).isEqualTo("CANCELLING");
        }
        stage.counter.awaitState(order, "CANCELLED");
    }

    @Test
    void onceItIsLoadedItIsUnloaded() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = scheduled(stage);
        JsonNode route = stage.crew().route();
        stage.crew().load(route, Crew.parcels(route), 0);

        stage.counter.cancel(order).expectSuccess();
        stage.crew().awaitInterception();
        stage.crew().comeBack(route, 10);

        stage.counter.awaitState(order, "RETURNED");
    }

    @Test
    void onTheRoadItComesBack() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = scheduled(stage);
        JsonNode route = stage.crew().loadAndDepart(0);
        stage.counter.awaitState(order, "OUT_FOR_DELIVERY");

        stage.counter.cancel(order).expectSuccess();
        stage.crew().awaitInterception();
        stage.crew().comeBack(route, 40);

        stage.counter.awaitState(order, "RETURNED");
    }

    @Test
    void afterItsEndItIsRefused() {
        HouseRules.set(admin);
        Stage stage = Stage.withBooks(admin, 3);
        List<UUID> orders =
                List.of(stage.ordersBooks(1), stage.ordersBooks(1), stage.ordersBooks(1));
        stage.plan(3);
        JsonNode route = stage.crew().loadAndDepart(0);
        List<String> parcels = Crew.parcels(route);
        stage.crew().outcome(route, 20, Map.of(parcels.get(0), "DELIVERED"));
        stage.crew().outcome(route, 30, Map.of(parcels.get(1), "REFUSED"), "REFUSED");
        var lost = Map.of("parcelIds", parcels.subList(2, 3), "kind", "LOST");
        stage.crew().act(route, "LOST", 40, lost);
        stage.crew().comeBack(route, 60);
        orders.forEach(o -> stage.counter.awaitState(o, "DELIVERED", "RETURNED", "LOST"));

        for (UUID order : orders) {
            String before = stage.counter.state(order);
            Answer refused = stage.counter.cancel(order);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.mentions("order-ended")).isTrue();
            assertThat(stage.counter.state(order)).isEqualTo(before);
        }
    }

    @Test
    void againChangesNothing() {
        Stage stage = Stage.withBooks(admin, 0);
        UUID order = stage.ordersBooks(1);
        stage.counter.awaitState(order, "BACKORDERED");
        stage.counter.cancel(order).expectSuccess();
        String before = stage.counter.get(order).body().toString();

        assertThat(stage.counter.cancel(order).status()).isEqualTo(200);

        assertThat(stage.counter.get(order).body().toString()).isEqualTo(before);
    }

    @Test
    void aDeliveryWithoutSignalThatIsToldLaterStands() {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = scheduled(stage);
        Crew crew = stage.crew();
        JsonNode route = crew.route();
        var parcels = Crew.parcels(route);
        var unsent =
                List.of(
                        crew.note(route, "LOAD", 0, Map.of("parcelIds", parcels)),
                        crew.note(route, "DEPART", 1, Map.of()),
                        crew.note(
                                route, "OUTCOME", 9, Crew.outcomes(Crew.all(route, "DELIVERED"))));
        stage.counter.cancel(order).expectSuccess();
        stage.counter.awaitState(order, "CANCELLED");

        crew.send(unsent);

        stage.counter.awaitState(order, "DELIVERED");
        JsonNode open =
                stage.counter.openExceptions(order).stream()
                        .filter(e -> e.path("kind").asString().equals("DELIVERED_AFTER_CANCEL"))
                        .findFirst()
                        .orElseThrow();
        String settle = "/api/v1/exceptions/" + open.path("id").asString() + "/resolve";
        stage.add(settle, Map.of("resolution", "The customer keeps it and pays"));
        assertThat(stage.counter.openExceptions(order).toString())
                .doesNotContain("DELIVERED_AFTER_CANCEL");
    }

    private static UUID scheduled(Stage stage) {
        UUID order = stage.counter.place(Map.of(BOOK, 1));
        stage.plan(1);
        stage.counter.awaitState(order, "SCHEDULED");
        return order;
    }
}
