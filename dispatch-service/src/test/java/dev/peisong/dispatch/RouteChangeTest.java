package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.RoutePublished;
import dev.peisong.common.contract.DispatchEvent.RouteWithdrawn;
import dev.peisong.common.contract.DispatchEvent.Stop;
import dev.peisong.common.contract.OrderEvent.ShipmentAmendRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentCancelRequested;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.testing.Api;
import dev.peisong.common.time.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Published routes change, by hand or because a job leaves, and everybody hears of it. */
@DispatchTest
class RouteChangeTest {
    @LocalServerPort private int port;
    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.at(port, true);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aStopIsMovedWithinItsRoute() {
        var crew = scene.crew();
        scene.shipment(100, 1);
        scene.shipment(900, 1);
        scene.shipment(2500, 1);
        UUID route = scene.route();
        var before = view(route);
        var order = jobs(before);

        var after = change(route, "MOVE", order.getLast(), at(0)).expect(200).json();

        var wanted = List.of(order.getLast(), order.get(0), order.get(1));
        assertThat(jobs(after)).isEqualTo(wanted);
        assertThat(stopIds(after)).containsExactlyInAnyOrderElementsOf(stopIds(before));
        assertThat(after.path("geometry")).isNotEqualTo(before.path("geometry"));
        var told = told(route, wanted);
        assertTimesFollow(told);
        assertThat(told.distanceMeters()).isEqualTo(after.path("distanceMeters").asLong());
        for (UUID job : wanted) {
            int turn = wanted.indexOf(job) + 1;
            var planned = planned(job, route, turn);
            assertThat(planned.plannedArrival())
                    .isEqualTo(told.stops().get(turn - 1).plannedArrival());
        }
        var phone = scene.driver(crew).get("/api/v1/driver/routes?day=" + Scene.DAY).json();
        assertThat(
                        phone.at("/0/stops").values().stream()
                                .map(stop -> Scene.id(stop.at("/tasks/0/jobId")))
                                .toList())
                .isEqualTo(wanted);
    }

    @Test
    void aRouteTakesNoJobOfAnotherThatItHasNoRoomFor() {
        scene.crew(Scene.DAY, 2000, "[]");
        scene.shipment(Deliveries.to(TestCity.door(100)), 1, 2000, false);
        UUID full = scene.route();
        scene.crew(Scene.DAY, 2000, "[]");
        var light = scene.shipment(900, 1);
        UUID route = scene.route();
        change(route, "MOVE", light.jobId(), at(0) + to(full))
                .expectProblem(422, "route-infeasible")
                .expectError("/toRouteId");
        change(route, "MOVE", light.jobId(), at(0) + to(Ids.next()))
                .expectProblem(422, "unknown-route")
                .expectError("/toRouteId");
        assertThat(jobs(view(route))).containsExactly(light.jobId());
        assertThat(scene.all(RoutePublished.class)).hasSize(2);
    }

    @Test
    void theRouteThatAJobMovesToIsToldAndTheOneItLeavesIsWithdrawnWhenEmpty() {
        var one = scene.crew(Scene.DAY, 5000, "[]");
        var a = scene.shipment(100, 1);
        UUID first = scene.route();
        scene.crew(Scene.DAY, 5000, "[]");
        var b = scene.shipment(900, 1);
        UUID second = scene.route();

        change(first, "MOVE", a.jobId(), at(7) + to(second)).expect(200);

        var told = told(second, List.of(b.jobId(), a.jobId()));
        assertTimesFollow(told);
        assertThat(planned(a.jobId(), second, 2).vehicleId()).isNotEqualTo(one.vehicleId());
        scene.heard(
                RouteWithdrawn.class, e -> e.routeId().equals(first) && e.reason().equals("EMPTY"));
        assertThat(scene.statusOf(a)).isEqualTo("PLANNED");
        assertThat(view(first).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(scene.all(JobUnplanned.class)).isEmpty();
    }

    @Test
    void aJobIsTakenOffAndPutIn() {
        scene.crew();
        scene.shipment(100, 1);
        scene.shipment(900, 1);
        UUID route = scene.route();
        var order = jobs(view(route));
        var before = told(route, order);

        change(route, "REMOVE", order.getFirst(), "").expect(200);

        var unplanned = scene.heard(JobUnplanned.class, e -> true);
        assertThat(unplanned.job().jobId()).isEqualTo(order.getFirst());
        assertThat(unplanned.reason()).isEqualTo("REMOVED");
        assertThat(statusOf(order.getFirst())).isEqualTo("OPEN");
        var shorter = told(route, List.of(order.getLast()));
        assertThat(shorter.stops().getFirst().plannedArrival())
                .isBefore(before.stops().getLast().plannedArrival());
        assertThat(planned(order.getLast(), route, 1).plannedArrival())
                .isEqualTo(shorter.stops().getFirst().plannedArrival());
        assertTimesFollow(shorter);

        change(route, "ADD", order.getFirst(), at(0)).expect(200);
        assertThat(statusOf(order.getFirst())).isEqualTo("PLANNED");
        var again = told(route, order);
        assertThat(again.stops().getLast().plannedArrival())
                .isEqualTo(before.stops().getLast().plannedArrival());
        assertThat(scene.all(JobPlanned.class)).hasSize(5); // two, one earlier, and two again
    }

    @Test
    void hardRulesAreNamedWhereAChangeWouldBreakThem() {
        scene.crew(Scene.DAY, 3_000, "[\"LIFT\"]");
        scene.shipment(100, 1);
        UUID route = scene.route();
        refused(
                route,
                scene.shipment(Deliveries.to(TestCity.door(200)), 1, 2_500, false),
                "TOO_FULL");
        refused(route, wanting("08:00", "08:01", "LIFT"), "WINDOW_MISSED");
        refused(route, wanting("10:00", "11:00", "COLD"), "NO_SKILL");
        refused(route, wanting("17:58", "18:00", "LIFT"), "SHIFT_TOO_SHORT");
        assertThat(jobs(view(route))).hasSize(1);
        assertThat(scene.all(RoutePublished.class)).hasSize(1);
        var fits = wanting("10:00", "11:00", "LIFT");
        change(route, "ADD", fits.jobId(), at(9)).expect(200);
        var planned = planned(fits.jobId(), route, 2);
        assertThat(planned.promisedFrom()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        var promise = view(route).at("/stops/1/tasks/0/promise");
        assertThat(promise.path("end").asString()).isEqualTo("2026-03-02T11:00:00Z");
    }

    @Test
    void onlyWhatHasNotBegunIsChanged() {
        var crew = scene.crew();
        var a = scene.shipment(100, 1);
        var b = scene.shipment(900, 1);
        UUID route = scene.route();
        var path = "/api/v1/routes/" + route + "/changes";
        var body = "{\"type\": \"REMOVE\", \"jobId\": \"%s\"}".formatted(a.jobId());
        scene.api.post(path, body).expect(428);
        scene.api.with("If-Match", "\"99\"").post(path, body).expect(412);
        scene.api.with("If-Match", "*").post(path, "{\"type\": \"TURN\"}").expect(400);
        change(route, "MOVE", a.jobId(), "").expect(400).expectError("/position");
        change(route, "ADD", a.jobId(), at(0))
                .expectProblem(422, "job-not-plannable")
                .expectError("/jobId");
        change(route, "REMOVE", Ids.next(), "").expectProblem(422, "unknown-job");

        var seen = etag(route);
        scene.act(crew, scene.load(route, 0, a.parcels()));
        change(route, "REMOVE", a.jobId(), "").expectProblem(409, "job-aboard");
        change(route, "REMOVE", b.jobId(), "").expect(200);
        scene.api.with("If-Match", seen).post(path, body).expect(412);
        scene.act(crew, scene.depart(route, 5));
        change(route, "MOVE", a.jobId(), at(0)).expectProblem(409, "route-has-begun");
    }

    @Test
    void whoIsAfterACancelledStopIsToldToComeEarlier() {
        scene.crew();
        var loads =
                List.of(scene.shipment(100, 1), scene.shipment(900, 1), scene.shipment(2500, 1));
        UUID route = scene.route();
        var order = jobs(view(route));
        var before = told(route, order);
        var first = loads.stream().filter(l -> l.jobId().equals(order.getFirst())).findFirst();

        cancel(first.orElseThrow());

        var rest = order.subList(1, 3);
        var after = told(route, rest);
        assertTimesFollow(after);
        for (int i = 0; i < 2; i++) {
            var planned = planned(rest.get(i), route, i + 1);
            assertThat(planned.plannedArrival())
                    .isEqualTo(after.stops().get(i).plannedArrival())
                    .isBefore(before.stops().get(i + 1).plannedArrival());
        }
        assertThat(after.distanceMeters()).isNotEqualTo(before.distanceMeters());
    }

    @Test
    void aRouteThatLostAJobBeforeItWasPublishedIsDrivenAnew() {
        scene.crew();
        var loads = List.of(scene.shipment(100, 1), scene.shipment(900, 1));
        var draft = scene.draft(Scene.DAY, false);
        var first = Scene.id(draft.at("/routes/0/stops/0/tasks/0/jobId"));
        var gone = loads.get(loads.get(0).jobId().equals(first) ? 0 : 1);
        cancel(gone);
        var published = scene.publish(Scene.id(draft.path("id"))).expect(200).json();
        assertThat(Scene.id(published.at("/setAside/0"))).isEqualTo(gone.jobId());
        UUID route = Scene.id(published.at("/routeIds/0"));
        var stop = view(route).at("/stops/0");
        assertThat(Instant.parse(stop.path("plannedArrival").asString()))
                .isBefore(Instant.parse(draft.at("/routes/0/stops/1/arrival").asString()));
    }

    @Test
    void whoIsAfterAnAmendedStopIsToldToComeEarlier() {
        scene.crew();
        var loads = List.of(scene.shipment(100, 1), scene.shipment(900, 1));
        UUID route = scene.route();
        var order = jobs(view(route));
        var first =
                loads.stream()
                        .filter(load -> load.jobId().equals(order.getFirst()))
                        .findFirst()
                        .orElseThrow();
        scene.say(
                first.orderId(),
                new ShipmentAmendRequested(
                        first.orderId(),
                        first.shipmentId(),
                        Ids.next(),
                        Deliveries.to(TestCity.door(3000))));
        assertTimesFollow(told(route, order.subList(1, 2)));
        planned(order.get(1), route, 1);
    }

    @Test
    void aCollectionCancelledOnTheWayLetsTheStopsAheadComeEarlierAndThoseBehindAlone() {
        var crew = scene.crew();
        for (int door : List.of(100, 900, 2500)) {
            scene.shipment(Deliveries.to(TestCity.door(door)), 1, 1000, true);
        }
        UUID route = scene.route();
        var order = jobs(view(route));
        var before = told(route, order);
        var stop = before.stops().getFirst();
        scene.act(
                crew,
                scene.depart(route, 5),
                scene.action("ARRIVE", route, 20, ", \"stopId\": \"%s\"".formatted(stop.stopId())));
        var second = scene.heard(JobPlanned.class, e -> e.job().jobId().equals(order.get(1)));
        cancel(
                new Scene.Load(
                        second.job().orderId(),
                        second.job().shipmentId(),
                        order.get(1),
                        List.of()));

        var after = told(route, List.of(order.get(0), order.get(2)));
        assertThat(after.stops().getFirst()).isEqualTo(stop);
        var last = after.stops().getLast();
        assertThat(last.plannedArrival())
                .isEqualTo(stop.plannedDeparture().plusSeconds(last.travelSeconds()))
                .isBefore(before.stops().getLast().plannedArrival());
    }

    /** Each stop is reached by driving from the one before; the last one's way home is driven. */
    private static void assertTimesFollow(RoutePublished route) {
        Instant free = route.plannedStart();
        for (Stop stop : route.stops()) {
            assertThat(stop.travelSeconds()).isPositive();
            assertThat(stop.plannedArrival()).isEqualTo(free.plusSeconds(stop.travelSeconds()));
            assertThat(Duration.between(stop.plannedArrival(), stop.plannedDeparture()).toSeconds())
                    .isEqualTo(stop.serviceSeconds());
            free = stop.plannedDeparture();
        }
        assertThat(route.plannedEnd()).isAfter(free);
    }

    private void refused(UUID route, Scene.Load load, String rule) {
        var answer = change(route, "ADD", load.jobId(), at(0));
        answer.expectProblem(422, "route-infeasible").expectError("/jobId");
        assertThat(answer.json().path("detail").asString()).startsWith(rule);
        assertThat(scene.statusOf(load)).isEqualTo("OPEN");
    }

    private Scene.Load wanting(String from, String until, String skill) {
        var window =
                new TimeWindow(
                        Instant.parse("2026-03-02T%s:00Z".formatted(from)),
                        Instant.parse("2026-03-02T%s:00Z".formatted(until)));
        GeoPoint door = TestCity.door(300);
        Delivery delivery = Deliveries.to(door, List.of(window), List.of(skill), "{}");
        return scene.shipment(delivery, 1, 100, false);
    }

    private void cancel(Scene.Load load) {
        UUID request = Ids.next();
        scene.say(
                load.orderId(),
                new ShipmentCancelRequested(
                        load.orderId(), load.shipmentId(), request, "CHANGED_MIND"));
        scene.heard(JobReleased.class, e -> e.requestId().equals(request));
    }

    private Api.Answer change(UUID route, String type, UUID job, String more) {
        return scene.api
                .with("If-Match", etag(route))
                .post(
                        "/api/v1/routes/" + route + "/changes",
                        "{\"type\": \"%s\", \"jobId\": \"%s\"%s}".formatted(type, job, more));
    }

    private static String at(int position) {
        return ", \"position\": " + position;
    }

    private static String to(UUID route) {
        return ", \"toRouteId\": \"%s\"".formatted(route);
    }

    private String etag(UUID route) {
        return scene.api.get("/api/v1/routes/" + route).expect(200).header("ETag");
    }

    private JsonNode view(UUID route) {
        return scene.api.get("/api/v1/routes/" + route).expect(200).json();
    }

    private String statusOf(UUID job) {
        return scene.api.get("/api/v1/jobs/" + job).expect(200).json().path("status").asString();
    }

    private static List<UUID> jobs(JsonNode route) {
        return route.path("stops").values().stream()
                .flatMap(stop -> stop.path("tasks").values().stream())
                .map(task -> Scene.id(task.at("/job/jobId")))
                .toList();
    }

    private static List<UUID> stopIds(JsonNode route) {
        return route.path("stops").values().stream().map(s -> Scene.id(s.path("id"))).toList();
    }

    /** The route as it is told with these jobs in this order. */
    private RoutePublished told(UUID route, List<UUID> jobs) {
        return scene.heard(
                RoutePublished.class,
                e ->
                        e.routeId().equals(route)
                                && e.stops().stream()
                                        .flatMap(stop -> stop.jobs().stream())
                                        .map(job -> job.jobId())
                                        .toList()
                                        .equals(jobs));
    }

    private JobPlanned planned(UUID job, UUID route, int turn) {
        return scene.heard(
                JobPlanned.class,
                e ->
                        e.job().jobId().equals(job)
                                && e.routeId().equals(route)
                                && e.sequence() == turn);
    }
}
