package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.JobGivenUp;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobWaiting;
import dev.peisong.common.contract.DispatchEvent.RouteWithdrawn;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.TestDatabase;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.roads.RoadNetwork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans: truthful reasons, changes, publishing, giving up, and solvers that die. */
@DispatchTest
class PlanningTest {
    @LocalServerPort private int port;
    @Autowired private TestDatabase database;
    @Autowired private PersonalData personal;
    @Autowired private RoadNetwork roads;

    @Test
    void eachJobLeftOutSaysWhy() {
        try (var scene = Scene.at(port, true)) {
            scene.crew(Scene.DAY, 10_000, "[\"LIFT\"]");
            var served = scene.shipment(100, 1);
            var heavy = scene.shipment(Deliveries.to(TestCity.door(200)), 1, 20_000, false);
            var cold =
                    scene.shipment(to(TestCity.door(300), "09:00", "10:00", "COLD"), 1, 1, false);
            var night =
                    scene.shipment(to(TestCity.door(400), "20:00", "21:00", "LIFT"), 1, 1, false);
            var sea = scene.shipment(Deliveries.to(new GeoPoint(20, 130)), 1, 1, false);
            var unclear = scene.shipment(Deliveries.to(null), 1, 1, false);
            var later =
                    scene.shipment(
                            Deliveries.to(
                                    TestCity.door(500),
                                    List.of(
                                            new TimeWindow(
                                                    Instant.parse("2026-03-09T09:00:00Z"),
                                                    Instant.parse("2026-03-09T10:00:00Z"))),
                                    List.of(),
                                    "{}"),
                            1,
                            1,
                            false);
            var draft = scene.draft(Scene.DAY, false);
            var reasons = reasons(draft);
            assertThat(reasons)
                    .containsEntry(heavy.jobId(), "TOO_BIG_FOR_ANY_VEHICLE")
                    .containsEntry(cold.jobId(), "NO_VEHICLE_WITH_SKILL")
                    .containsEntry(night.jobId(), "OUTSIDE_ANY_SHIFT")
                    .containsEntry(sea.jobId(), "OFF_ROAD")
                    .containsEntry(unclear.jobId(), "ADDRESS_UNCLEAR")
                    .doesNotContainKeys(served.jobId(), later.jobId());
            assertThat(jobs(draft)).containsExactly(served.jobId());
        }
    }

    @Test
    void withoutAShiftNothingIsServed() {
        try (var scene = Scene.at(port, true)) {
            var job = scene.shipment(100, 1);
            assertThat(reasons(scene.draft(Scene.DAY, false)))
                    .containsEntry(job.jobId(), "NO_SHIFT");
        }
    }

    @Test
    void aJobIsGivenUpAfterThreeDaysOfPlanning() {
        try (var scene = Scene.at(port, true)) {
            var job = scene.shipment(Deliveries.to(new GeoPoint(20, 130)), 1, 1, false);
            scene.heard(JobWaiting.class, e -> e.reason().equals("OFF_ROAD"));
            scene.routes(Scene.DAY);
            scene.routes(Scene.DAY); // a second plan of the day counts no second time
            scene.routes(Scene.DAY.plusDays(1));
            assertThat(scene.statusOf(job)).isEqualTo("WAITING");
            scene.routes(Scene.DAY.plusDays(2));
            var givenUp = scene.heard(JobGivenUp.class, e -> true);
            assertThat(givenUp.reason()).isEqualTo("OFF_ROAD");
            assertThat(scene.statusOf(job)).isEqualTo("GIVEN_UP");
        }
    }

    @Test
    void anAddressIsFoundOnTheMapOrPlacedByAPerson() {
        try (var scene = Scene.at(port, true)) {
            var address = TestCity.CITY.addresses().get(1234);
            var line =
                    "{\"street\": \"%s\", \"houseNumber\": \"%s\"}"
                            .formatted(address.street().zh(), address.houseNumber());
            var found =
                    scene.shipment(
                            Deliveries.sealed(scene.tenant, personal, null, line), 1, 1, false);
            assertThat(scene.statusOf(found)).isEqualTo("OPEN");
            var unclear = scene.shipment(Deliveries.to(null), 1, 1, false);
            assertThat(scene.job(unclear).path("waitingReason").asString())
                    .isEqualTo("ADDRESS_UNCLEAR");
            var path = "/api/v1/jobs/" + unclear.jobId();
            var etag = scene.api.get(path).header("ETag");
            var door = TestCity.door(77);
            var body =
                    "{\"latitude\": %s, \"longitude\": %s}"
                            .formatted(door.latitude(), door.longitude());
            scene.api.put(path + "/location", body).expect(428);
            scene.api.with("If-Match", "\"99\"").put(path + "/location", body).expect(412);
            scene.api.with("If-Match", etag).put(path + "/location", body).expect(200);
            assertThat(scene.statusOf(unclear)).isEqualTo("OPEN");
        }
    }

    @Test
    void aStreetWithoutANumberIsUnclear() {
        try (var scene = Scene.at(port, true)) {
            var street = TestCity.CITY.addresses().get(1200).street().zh();
            var line = "{\"street\": \"%s\"}".formatted(street);
            var job =
                    scene.job(
                            scene.shipment(
                                    Deliveries.sealed(scene.tenant, personal, null, line),
                                    1,
                                    1,
                                    false));
            assertThat(job.path("status").asString()).isEqualTo("WAITING");
            assertThat(job.path("waitingReason").asString()).isEqualTo("ADDRESS_UNCLEAR");
        }
    }

    @Test
    void aPointIsOffRoadFromFiveHundredMetersOn() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            var near = scene.shipment(Deliveries.to(metersOffAnyRoad(450, 495)), 1, 1, false);
            var far = scene.shipment(Deliveries.to(metersOffAnyRoad(505, 550)), 1, 1, false);
            assertThat(scene.statusOf(near)).isEqualTo("OPEN");
            assertThat(scene.statusOf(far)).isEqualTo("WAITING");
            assertThat(scene.job(far).path("waitingReason").asString()).isEqualTo("OFF_ROAD");
            var draft = scene.draft(Scene.DAY, false);
            assertThat(reasons(draft)).isEqualTo(Map.of(far.jobId(), "OFF_ROAD"));
            assertThat(jobs(draft)).containsExactly(near.jobId());
        }
    }

    /** A point that far from the next road, south of the map's middle. */
    private GeoPoint metersOffAnyRoad(int from, int to) {
        var area = roads.area();
        double longitude = (area.west() + area.east()) / 2;
        return Stream.iterate(area.south() - 0.02, latitude -> latitude + 0.0001)
                .limit(1000)
                .map(latitude -> new GeoPoint(latitude, longitude))
                .filter(
                        point ->
                                roads.snap(point)
                                        .filter(s -> s.meters() >= from && s.meters() <= to)
                                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aJobOfTwoDraftsIsOnOneRoute() {
        try (var scene = Scene.at(port, true)) {
            var one = scene.crew();
            var two = scene.crew();
            var job = scene.shipment(100, 1);
            var first = Scene.id(scene.draft(Scene.DAY, false).path("id"));
            var second = Scene.id(scene.draft(Scene.DAY, false).path("id"));
            change(scene, "/api/v1/plans/" + first, "MOVE", job, to(one)).expect(200);
            change(scene, "/api/v1/plans/" + second, "MOVE", job, to(two)).expect(200);
            var published = scene.publish(first).expect(200).json();
            var late = scene.publish(second).expect(200).json();
            assertThat(Scene.id(late.at("/setAside/0"))).isEqualTo(job.jobId());
            assertThat(late.path("routeIds").isEmpty()).isTrue();
            var route = Scene.id(published.at("/routeIds/0"));
            var sql = database.asSuperuser();
            assertThat(
                            sql.sql("SELECT route_id FROM assignment WHERE job_id = ?")
                                    .param(job.jobId())
                                    .query(UUID.class)
                                    .list())
                    .containsExactly(route);
            // whatever the code does, the schema has no second
            assertThatThrownBy(
                            () ->
                                    sql.sql(
                                                    """
                                                    INSERT INTO assignment SELECT tenant_id,
                                                        gen_random_uuid(), stop_id, route_id, job_id,
                                                        order_id, shipment_id, leg_id, 'OFFERED',
                                                        NULL, NULL, 0
                                                    FROM assignment WHERE job_id = ?\
                                                    """)
                                            .param(job.jobId())
                                            .update())
                    .hasMessageContaining("assignment_active_once");
        }
    }

    @Test
    void aPersonChangesTheDraftWithinItsLimits() {
        try (var scene = Scene.at(port, true)) {
            var one = scene.crew(Scene.DAY, 2_000, "[]");
            var two = scene.crew(Scene.DAY, 1_000, "[]");
            var a = scene.shipment(100, 1);
            var b = scene.shipment(120, 1);
            var draft = scene.draft(Scene.DAY, false);
            var path = "/api/v1/plans/" + draft.path("id").asString();
            var removed = change(scene, path, "REMOVE", a, "").expect(200).json();
            assertThat(reasons(removed)).containsEntry(a.jobId(), "REMOVED");
            change(scene, path, "MOVE", b, to(one)).expect(200);
            var moved = change(scene, path, "MOVE", a, to(two)).expect(200).json();
            assertThat(shiftOf(moved, a)).isEqualTo(two.shiftId());
            change(scene, path, "MOVE", b, to(two)).expectProblem(422, "plan-infeasible");
            change(scene, path, "LOCK", a, ", \"locked\": true").expect(200);
            scene.api
                    .with("If-Match", scene.api.get(path).header("ETag"))
                    .post(path + "/optimise", "")
                    .expect(202);
            var solved = scene.solved(Scene.id(draft.path("id")));
            assertThat(shiftOf(solved, a)).isEqualTo(two.shiftId());
        }
    }

    @Test
    void replanningTakesUntouchedRoutesBack() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            var more = scene.shipment(130, 1);
            var draft = scene.draft(Scene.DAY, true);
            assertThat(jobs(draft)).containsExactlyInAnyOrder(job.jobId(), more.jobId());
            scene.publish(Scene.id(draft.path("id"))).expect(200);
            scene.heard(RouteWithdrawn.class, e -> e.routeId().equals(route));
            var planned =
                    scene.heard(
                            JobPlanned.class,
                            e -> e.job().jobId().equals(job.jobId()) && !e.routeId().equals(route));
            scene.api.post("/api/v1/routes/" + planned.routeId() + "/withdraw", "").expect(200);
            assertThat(scene.statusOf(job)).isEqualTo("OPEN");
        }
    }

    @Test
    void ofTwoPublishersOneWins() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            var job = scene.shipment(100, 1);
            var first = Scene.id(scene.draft(Scene.DAY, false).path("id"));
            var second = Scene.id(scene.draft(Scene.DAY, false).path("id"));
            var answers =
                    Stream.of(first, second)
                            .map(id -> CompletableFuture.supplyAsync(() -> scene.publish(id)))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .map(answer -> answer.status())
                            .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            scene.heard(JobPlanned.class, e -> true);
            assertThat(scene.all(JobPlanned.class)).hasSize(1);
            assertThat(scene.statusOf(job)).isEqualTo("PLANNED");
        }
    }

    @Test
    void aPlanWhoseSolverDiedIsTakenOverAndItsOwnerFenced() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            scene.shipment(100, 1);
            var plan = Scene.id(scene.draft(Scene.DAY, false).path("id"));
            var sql = database.asSuperuser();
            sql.sql(
                            """
                            UPDATE plan SET status = 'SOLVING', lease_owner = 'dead',
                                lease_until = now() - interval '1 second' WHERE id = ?\
                            """)
                    .param(plan)
                    .update();
            await().atMost(Duration.ofSeconds(30)).until(() -> scene.status(plan).equals("DRAFT"));
            assertThat(
                            sql.sql("SELECT lease_token FROM plan WHERE id = ?")
                                    .param(plan)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void aSearchIsCancelled() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            scene.shipment(100, 1);
            var plan =
                    scene.created202(
                            "{\"siteId\": \"%s\", \"day\": \"%s\", \"budgetSeconds\": 600}"
                                    .formatted(scene.site, Scene.DAY));
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    scene.api
                                                    .get("/api/v1/plans/" + plan)
                                                    .json()
                                                    .at("/progress/assigned")
                                                    .asInt()
                                            == 1);
            scene.api.post("/api/v1/plans/" + plan + "/cancel", "").expect(200);
            assertThat(scene.status(plan)).isEqualTo("CANCELLED");
            var next = Scene.id(scene.draft(Scene.DAY, false).path("id"));
            assertThat(scene.status(next)).isEqualTo("DRAFT");
            assertThat(scene.status(plan)).isEqualTo("CANCELLED");
        }
    }

    /** As configured for the weekend, but not for Saturday. */
    @Test
    void ofADayWithTrafficRoutesTakeLonger() {
        try (var scene = Scene.at(port, true)) {
            var saturday = LocalDate.of(2026, 3, 7);
            scene.crew(saturday, 1_000_000, "[]");
            scene.crew(saturday.plusDays(1), 1_000_000, "[]");
            scene.shipment(2500, 1);
            var free = scene.draft(saturday, false).at("/routes/0");
            var slow = scene.draft(saturday.plusDays(1), false).at("/routes/0");
            int freely = free.at("/stops/0/travelSeconds").asInt();
            assertThat(slow.at("/stops/0/travelSeconds").asInt()).isEqualTo(5 * freely);
            assertThat(Instant.parse(slow.at("/stops/0/arrival").asString()))
                    .isEqualTo(
                            Instant.parse(free.at("/stops/0/arrival").asString())
                                    .plus(Duration.ofDays(1))
                                    .plusSeconds(4L * freely));
            var published = scene.routes(saturday.plusDays(1)).getFirst();
            var route = scene.api.get("/api/v1/routes/" + published).expect(200).json();
            assertThat(route.at("/stops/0/plannedArrival")).isEqualTo(slow.at("/stops/0/arrival"));
        }
    }

    private static Delivery to(GeoPoint point, String from, String until, String skill) {
        var window =
                new TimeWindow(
                        Instant.parse("2026-03-02T%s:00Z".formatted(from)),
                        Instant.parse("2026-03-02T%s:00Z".formatted(until)));
        return Deliveries.to(point, List.of(window), List.of(skill), "{}");
    }

    private static String to(Scene.Crew crew) {
        return ", \"toShiftId\": \"%s\", \"position\": 0".formatted(crew.shiftId());
    }

    private static Api.Answer change(
            Scene scene, String path, String type, Scene.Load job, String more) {
        return scene.api
                .with("If-Match", scene.api.get(path).header("ETag"))
                .post(
                        path + "/changes",
                        "{\"type\": \"%s\", \"jobIds\": [\"%s\"]%s}"
                                .formatted(type, job.jobId(), more));
    }

    private static Map<UUID, String> reasons(JsonNode plan) {
        var reasons = new HashMap<UUID, String>();
        plan.path("unassigned")
                .values()
                .forEach(u -> reasons.put(Scene.id(u.path("jobId")), u.path("reason").asString()));
        return reasons;
    }

    private static List<UUID> jobs(JsonNode plan) {
        return plan.findValues("tasks").stream()
                .flatMap(tasks -> tasks.values().stream())
                .map(task -> Scene.id(task.path("jobId")))
                .toList();
    }

    private static UUID shiftOf(JsonNode plan, Scene.Load job) {
        return plan.path("routes").values().stream()
                .filter(route -> jobs(route).contains(job.jobId()))
                .map(route -> Scene.id(route.path("shiftId")))
                .findFirst()
                .orElseThrow();
    }
}
