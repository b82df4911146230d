package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.time.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long the preview of a move takes in a plan of 1,000 stops, from the call to the last byte of
 * its answer: {@code mvn -pl dispatch-service -am test -Dtest=PreviewBench -Dpreview.bench=true}.
 */
@DispatchTest
@EnabledIfSystemProperty(named = "preview.bench", matches = "true")
class PreviewBench {
    private static final int STOPS = 1000;
    private static final int PREVIEWS = 500;

    @LocalServerPort private int port;

    @Test
    void previewsOfALargePlan() {
        try (var scene = Scene.at(port, true)) {
            var random = new Random(1);
            var shifts = IntStream.range(0, 25).mapToObj(_ -> scene.crew().shiftId()).toList();
            var jobs = new ArrayList<UUID>();
            for (int i = 0; i < STOPS; i++) {
                jobs.add(scene.shipment(delivery(random), 1, 1000, false).jobId());
            }
            var draft = scene.draft(Scene.DAY, false);
            var path = "/api/v1/plans/" + draft.path("id").asString();
            say("%d jobs, %d routes".formatted(STOPS, draft.path("routes").size()));
            times("one job to another lane, at a position", scene, path, random, shifts, jobs, 1);
            times("a group of ten, each where it is best", scene, path, random, shifts, jobs, 10);
        }
    }

    private static void times(
            String what,
            Scene scene,
            String path,
            Random random,
            List<UUID> shifts,
            List<UUID> jobs,
            int group) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < PREVIEWS; i++) {
            var chosen = random.ints(group, 0, jobs.size()).mapToObj(jobs::get).distinct().toList();
            var shift = shifts.get(random.nextInt(shifts.size()));
            String position = group == 1 ? ", \"position\": " + random.nextInt(30) : "";
            var body =
                    """
                    {"changes": [{"type": "MOVE", "jobIds": %s, "toShiftId": "%s"%s}]}\
                    """
                            .formatted(Scene.ids(chosen), shift, position);
            long start = System.nanoTime();
            var answer = scene.api.post(path + "/preview", body);
            millis.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.status()).isEqualTo(200);
        }
        double first = millis.getFirst();
        var warm = millis.subList(PREVIEWS / 5, PREVIEWS).stream().sorted().toList();
        say(
                "%s: first %.0f ms; then p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms"
                        .formatted(
                                what,
                                first,
                                warm.get(warm.size() / 2),
                                warm.get(warm.size() * 95 / 100),
                                warm.get(warm.size() * 99 / 100),
                                warm.getLast()));
    }

    private static Delivery delivery(Random random) {
        var door = TestCity.door(random.nextInt(TestCity.CITY.addresses().size()));
        Instant from = Scene.MORNING.plus(Duration.ofHours(2L * random.nextInt(5)));
        var window = new TimeWindow(from, from.plus(Duration.ofHours(2)));
        return Deliveries.to(
                door, random.nextInt(4) == 0 ? List.of(window) : List.of(), List.of(), "{}");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
