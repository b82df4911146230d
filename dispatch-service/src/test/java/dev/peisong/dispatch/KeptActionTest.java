package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Facts that contradict what we know wait for a person, who settles them. */
@DispatchTest
class KeptActionTest {
    private static final String KEPT = "/api/v1/routes/kept-actions";

    @LocalServerPort private int port;
    @Autowired private MeterRegistry metrics;

    @Test
    void aFactOfAnUnknownRouteIsListedUntilAPersonAppliesItWhereItBelongs() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            double before = waiting();
            var told = scene.load(Ids.next(), 3, job.parcels());
            UUID id = kept(scene, crew, told, "ROUTE_UNKNOWN");
            assertThat(waiting()).isEqualTo(before + 1);

            var action = open(scene).get(0);
            assertThat(Scene.id(action.path("id"))).isEqualTo(id);
            assertThat(action.path("reason").asString()).isEqualTo("ROUTE_UNKNOWN");
            assertThat(Scene.id(action.path("driverId"))).isEqualTo(crew.driverId());
            assertThat(action.at("/reported/type").asString()).isEqualTo("LOAD");
            assertThat(Scene.id(action.at("/reported/parcelIds/0")))
                    .isEqualTo(job.parcels().getFirst());

            resolve(scene, id, "", null).expect(400).expectError("/resolution");
            resolve(scene, id, "wrong list", Ids.next())
                    .expectProblem(422, "unknown-route")
                    .expectError("/routeId");
            assertThat(open(scene)).hasSize(1);
            var settled = resolve(scene, id, "it was his own", route).expect(200).json();
            assertThat(Scene.id(settled.path("appliedTo"))).isEqualTo(route);
            assertThat(settled.path("resolvedBy").asString()).isEqualTo("dispatcher");
            var loaded = scene.heard(ParcelsLoaded.class, e -> e.routeId().equals(route));
            assertThat(loaded.occurredAt()).isEqualTo(Scene.MORNING.plusSeconds(180));
            assertThat(scene.job(job).at("/parcels/0/custody").asString()).isEqualTo("ABOARD");

            assertThat(waiting()).isEqualTo(before);
            assertThat(open(scene)).isEmpty();
            assertThat(list(scene, "?open=false")).hasSize(1);
            resolve(scene, id, "again", route).expectProblem(409, "action-resolved");
            // the phone may still send it, for ever
            var again = Scene.send(scene.driver(crew), told).json();
            assertThat(again.at("/answers/0/result").asString()).isEqualTo("DUPLICATE");
        }
    }

    @Test
    void aFactOfAnotherDriversRouteIsSettledWithoutEffect() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            var other = new Scene.Crew(Ids.next(), Ids.next(), Ids.next());
            UUID id = kept(scene, other, scene.load(route, 1, job.parcels()), "ROUTE_OF_ANOTHER");
            resolve(scene, id, "a slip: he read the wrong list", null).expect(200);
            assertThat(open(scene)).isEmpty();
            assertThat(scene.job(job).at("/parcels/0/custody").asString()).isEqualTo("AT_SITE");
            resolve(scene, Ids.next(), "nothing", null).expectProblem(404, "action-not-found");
        }
    }

    @Test
    void aHandOverIsRecordedAnewRatherThanApplied() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            var over =
                    scene.action(
                            "HAND_OVER",
                            route,
                            5,
                            ", \"toRouteId\": \"%s\", \"parcelIds\": %s"
                                    .formatted(Ids.next(), Scene.ids(job.parcels())));
            UUID id = kept(scene, crew, over, "ROUTE_UNKNOWN");
            resolve(scene, id, "to the van", route)
                    .expectProblem(422, "hand-over-of-two-routes")
                    .expectError("/routeId");
            assertThat(open(scene)).hasSize(1);
        }
    }

    @Test
    void onlyWhoDispatchesMaySeeAndSettle() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            UUID id = kept(scene, crew, scene.depart(Ids.next(), 1), "ROUTE_UNKNOWN");
            scene.driver(crew).get(KEPT).expect(403);
            var stranger = scene.as(Caller.of(Ids.next(), "stranger", Role.ADMIN));
            assertThat(stranger.get(KEPT).expect(200).json().path("items").isEmpty()).isTrue();
            stranger.post(KEPT + "/" + id + "/resolve", "{\"resolution\": \"mine\"}").expect(404);
            var station = scene.as(Caller.of(scene.tenant, "station", Role.STATION_MANAGER));
            station.get(KEPT + "?open=maybe").expect(400).expectError("/open");
            station.post(KEPT + "/" + id + "/resolve", "{\"resolution\": \"ok\"}").expect(403);
        }
    }

    private double waiting() {
        return metrics.get("peisong.actions.kept").gauge().value();
    }

    private static UUID kept(Scene scene, Scene.Crew crew, String action, String reason) {
        var answer = Scene.send(scene.driver(crew), action).expect(200).json().at("/answers/0");
        assertThat(answer.path("result").asString()).isEqualTo("KEPT");
        assertThat(answer.path("detail").asString()).isEqualTo(reason);
        return Scene.id(answer.path("id"));
    }

    private static List<JsonNode> open(Scene scene) {
        return list(scene, "?open=true");
    }

    private static List<JsonNode> list(Scene scene, String query) {
        var items = scene.api.get(KEPT + query).expect(200).json().path("items");
        return List.copyOf(items.values());
    }

    private static Api.Answer resolve(
            Scene scene, UUID id, String resolution, @Nullable UUID route) {
        String on = route == null ? "null" : "\"" + route + "\"";
        return scene.api.post(
                KEPT + "/" + id + "/resolve",
                "{\"resolution\": \"%s\", \"routeId\": %s}".formatted(resolution, on));
    }
}
