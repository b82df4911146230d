package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.CashTaken;
import dev.peisong.common.contract.DispatchEvent.JobReleaseRefused;
import dev.peisong.common.contract.OrderEvent.ShipmentCancelRequested;
import dev.peisong.common.id.Ids;
import dev.peisong.common.money.Money;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a phone is told, and the facts of a driver's day beside loading and delivering. */
@DispatchTest
class DriverDayTest {
    private static final String BRIEFING = "/api/v1/driver/briefing?day=" + Scene.DAY;

    @LocalServerPort private int port;

    @Test
    void aBriefingHoldsAllThatAPhoneNeedsWithoutSignal() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 2);
            UUID route = scene.route();
            var told = briefing(scene, crew);
            assertThat(told.at("/driver/name").asString()).isEqualTo("Driver");
            assertThat(told.at("/site/zone").asString()).isEqualTo("UTC");
            assertThat(told.at("/site/scans").asBoolean()).isTrue();
            assertThat(told.at("/reasons").findValuesAsString("code")).contains("NOT_HOME");
            assertThat(told.at("/proof/photo").asBoolean()).isFalse();
            assertThat(told.at("/routes/0/vehicle").asString()).isEqualTo("V1");
            assertThat(told.at("/routes/0/geometry").asString()).isNotEmpty();
            var task = told.at("/routes/0/stops/0/tasks/0");
            assertThat(Scene.id(task.path("jobId"))).isEqualTo(job.jobId());
            assertThat(task.path("serviceSeconds").asInt()).isEqualTo(120);
            assertThat(task.at("/parcels/1/barcode").asString()).isNotEmpty();
            assertThat(task.at("/parcels/1/weightGrams").asLong()).isEqualTo(1000);
            assertThat(Scene.id(told.at("/routes/0/id"))).isEqualTo(route);
            var today = scene.driver(crew).get("/api/v1/driver/briefing").expect(200).json();
            assertThat(today.path("routes").isEmpty()).as("it is another day now").isTrue();
        }
    }

    @Test
    void aBriefingIsForItsDriverAndForWhoDispatches() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var other = scene.crew();
            String asked = BRIEFING + "&driverId=" + crew.driverId();
            scene.api.get(asked).expect(200);
            scene.driver(other).get(asked).expect(404);
            scene.as(Caller.of(scene.tenant, "clerk", Role.WAREHOUSE)).get(asked).expect(403);
            scene.as(Caller.of(Ids.next(), "stranger", Role.ADMIN)).get(asked).expect(404);
        }
    }

    @Test
    void cashIsCountedOnceHoweverOftenItIsSent() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            String taken = cash(scene, route, job.jobId(), 4500);
            scene.act(crew, taken, cash(scene, route, job.jobId(), -500));
            var again = Scene.send(scene.driver(crew), taken).json();
            assertThat(again.at("/answers/0/result").asString()).isEqualTo("DUPLICATE");
            var event = scene.heard(CashTaken.class, e -> e.amount().amountMinor() == 4500);
            assertThat(event.job().jobId()).isEqualTo(job.jobId());
            assertThat(event.driverId()).isEqualTo(crew.driverId());
            assertThat(event.amount()).isEqualTo(new Money(4500, "CNY"));
            var task = briefing(scene, crew).at("/routes/0/stops/0/tasks/0");
            assertThat(task.at("/collected/amountMinor").asLong()).isEqualTo(4000);
            var stray = Scene.send(scene.driver(crew), cash(scene, route, Ids.next(), 1)).json();
            assertThat(stray.at("/answers/0/result").asString()).isEqualTo("KEPT");
            assertThat(stray.at("/answers/0/detail").asString()).isEqualTo("JOB_UNKNOWN");
        }
    }

    @Test
    void breaksAndTheEndOfTheDayAreFacts() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            scene.shipment(100, 1);
            UUID route = scene.route();
            scene.act(
                    crew,
                    scene.action("BREAK", route, 10, ""),
                    scene.action("RESUME", route, 25, ""),
                    scene.action("BREAK", route, 40, ""),
                    scene.action("END_OF_DAY", route, 60, ""));
            var diary = scene.api.get("/api/v1/routes/" + route + "/diary").expect(200).json();
            assertThat(diary.path("breaks")).hasSize(2);
            assertThat(diary.at("/breaks/0/until").asString())
                    .isEqualTo(Scene.MORNING.plusSeconds(25 * 60).toString());
            assertThat(diary.path("dayEndedAt").asString())
                    .isEqualTo(Scene.MORNING.plusSeconds(60 * 60).toString());
            assertThat(briefing(scene, crew).at("/routes/0/diary")).isEqualTo(diary);
            var stranger = scene.as(Caller.of(Ids.next(), "stranger", Role.ADMIN));
            var hidden = stranger.get("/api/v1/routes/" + route + "/diary").expect(200).json();
            assertThat(hidden.path("breaks").isEmpty()).isTrue();
        }
    }

    @Test
    void anAnswerTellsWhatChangedMeanwhileAlsoWhenAskedAgain() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            String stop = briefing(scene, crew).at("/routes/0/stops/0/id").asString();
            scene.act(crew, scene.load(route, 0, job.parcels()), scene.depart(route, 5));
            scene.say(
                    job.orderId(),
                    new ShipmentCancelRequested(
                            job.orderId(), job.shipmentId(), Ids.next(), "CUSTOMER"));
            scene.heard(JobReleaseRefused.class, e -> e.job().jobId().equals(job.jobId()));
            String delivered = scene.outcome(route, 20, "DELIVERED", job.parcels().getFirst());
            assertAnswer(scene, crew, delivered, "APPLIED", "CANCELLED");
            assertAnswer(scene, crew, delivered, "DUPLICATE", "CANCELLED");
            String arrived = scene.action("ARRIVE", route, 19, ", \"stopId\": \"" + stop + "\"");
            assertThat(answer(scene, crew, arrived).path("detail").asString("")).isEmpty();
            String elsewhere =
                    scene.action("ARRIVE", route, 21, ", \"stopId\": \"" + Ids.next() + "\"");
            assertAnswer(scene, crew, elsewhere, "APPLIED", "STOP_MOVED");
        }
    }

    @Test
    void aRouteThatWasTakenBackMeanwhileIsNamed() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            scene.api.post("/api/v1/routes/" + route + "/withdraw", "").expect(200);
            assertAnswer(scene, crew, scene.depart(route, 5), "APPLIED", "ROUTE_WITHDRAWN");
            String delivered = scene.outcome(route, 20, "DELIVERED", job.parcels().getFirst());
            assertAnswer(scene, crew, delivered, "APPLIED", "STOP_MOVED");
        }
    }

    @Test
    void whatWasRecordedIsListedOnceAndInOrder() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            scene.shipment(100, 1);
            UUID route = scene.route();
            String[] told = {
                scene.action("BREAK", route, 1, ""),
                scene.action("RESUME", route, 2, ""),
                scene.action("END_OF_DAY", route, 3, "")
            };
            Scene.send(scene.driver(crew), told[2], told[0], told[1]).expect(200);
            Scene.send(scene.driver(crew), told).expect(200);
            var list = scene.api.get("/api/v1/routes/" + route + "/actions").expect(200).json();
            assertThat(list.findValuesAsString("type"))
                    .containsExactly("BREAK", "RESUME", "END_OF_DAY");
            assertThat(list.at("/0/result").asString()).isEqualTo("APPLIED");
            scene.driver(crew).get("/api/v1/routes/" + route + "/actions").expect(403);
        }
    }

    @Test
    void aTenantSaysWhatProofItWants() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            String rules =
                    """
                    {"scan": false, "photo": true, "signature": false, "code": true}""";
            scene.api.put("/api/v1/driver/proof-rules", rules).expect(200);
            assertThat(briefing(scene, crew).at("/proof/code").asBoolean()).isTrue();
            assertThat(briefing(scene, crew).at("/proof/scan").asBoolean()).isFalse();
            scene.driver(crew).put("/api/v1/driver/proof-rules", rules).expect(403);
            scene.api.put("/api/v1/driver/proof-rules", "{\"scan\": true}").expect(400);
        }
    }

    private static JsonNode briefing(Scene scene, Scene.Crew crew) {
        return scene.driver(crew).get(BRIEFING).expect(200).json();
    }

    private static String cash(Scene scene, UUID route, UUID job, long fen) {
        return scene.action(
                "CASH",
                route,
                30,
                ", \"jobId\": \"%s\", \"amount\": {\"amountMinor\": %d, \"currency\": \"CNY\"}"
                        .formatted(job, fen));
    }

    private static JsonNode answer(Scene scene, Scene.Crew crew, String action) {
        return Scene.send(scene.driver(crew), action).expect(200).json().at("/answers/0");
    }

    private static void assertAnswer(
            Scene scene, Scene.Crew crew, String action, String result, String detail) {
        var answer = answer(scene, crew, action);
        assertThat(answer.path("result").asString()).isEqualTo(result);
        assertThat(answer.path("detail").asString()).isEqualTo(detail);
    }
}
