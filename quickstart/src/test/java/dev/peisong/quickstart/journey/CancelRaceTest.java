package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The customer calls while the driver is loading: whoever is first, the goods end somewhere. */
@ExtendWith(WholePlatform.class)
class CancelRaceTest {
    private static final int RACES = 8;

    private final Gateway admin = WholePlatform.admin();

    /** One race of a customer and a driver, and the order's end that must follow from it. */
    private record Race(
            Crew crew, UUID order, Future<Answer> called, Future<Optional<JsonNode>> left) {}

    @Test
    void eitherTheGoodsStayOrTheyComeBack() throws Exception {
        Stage stage = Stage.withBicycles(admin, RACES);
        for (int i = 0; i < RACES; i++) {
            stage.ordersBooks(1);
        }
        stage.plan(RACES);
        Map<String, UUID> orderOf = new HashMap<>();
        stage.jobs("")
                .forEach(
                        job ->
                                orderOf.put(
                                        job.path("id").asString(),
                                        UUID.fromString(job.path("orderId").asString())));
        var races = new ArrayList<Race>();
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RACES; i++) {
                races.add(race(stage, stage.crews().get(i), i, orderOf, people, start));
            }
            start.countDown();
        }
        for (Race race : races) {
            settle(stage, race);
        }
    }

    private static Race race(
            Stage stage,
            Crew crew,
            int looks,
            Map<String, UUID> orderOf,
            ExecutorService people,
            CountDownLatch start) {
        String job = Crew.tasks(crew.route()).getFirst().path("jobId").asString();
        UUID order = orderOf.get(job);
        assertThat(order).isNotNull();
        Future<Answer> called =
                people.submit(
                        () -> {
                            start.await();
                            return stage.counter.cancel(order);
                        });
        return new Race(crew, order, called, people.submit(() -> leave(crew, looks, start)));
    }

    /**
     * Looks at the phone so often, loads what is then on the route, and leaves: the more looks, the
     * likelier the customer was first.
     */
    private static Optional<JsonNode> leave(Crew crew, int looks, CountDownLatch start)
            throws InterruptedException {
        start.await();
        Optional<JsonNode> route = crew.openRoute();
        for (int i = 0; i < looks * 3; i++) {
            route = crew.openRoute();
        }
        List<String> parcels = route.map(Crew::parcels).orElse(List.of());
        if (parcels.isEmpty()) {
            return Optional.empty();
        }
        JsonNode sheet = route.orElseThrow();
        crew.send(
                List.of(
                        crew.note(sheet, "LOAD", 0, Map.of("parcelIds", parcels)),
                        crew.note(sheet, "DEPART", 1, Map.of())));
        return route;
    }

    private static void settle(Stage stage, Race race) throws Exception {
        assertThat(race.called().get().status()).isEqualTo(202);
        Optional<JsonNode> left = race.left().get();
        if (left.isPresent()) {
            await("dispatch to answer")
                    .atMost(WholePlatform.PATIENCE)
                    .until(
                            () ->
                                    stage.counter
                                            .shipments(race.order())
                                            .toString()
                                            .contains("\"cancelPending\":false"));
            race.crew().comeBack(left.get(), 30);
        }
        stage.counter.awaitState(race.order(), left.isPresent() ? "RETURNED" : "CANCELLED");
        String bucket = left.isPresent() ? "returned" : "cancelled";
        assertThat(stage.counter.units(race.order(), bucket)).isEqualTo(1);
    }
}
