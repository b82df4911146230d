package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may close roads, and how they are asked to. */
@DispatchTest
class RoadClosureApiTest {
    private static final String PATH = "/api/v1/road-closures";
    private static final String LATER = "\"until\": \"2999-01-01T00:00:00Z\"";

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
    void aClosureIsKeptChangedAndLifted() {
        var made = scene.api.post(PATH, aroundDepot("Market day", LATER)).expect(201);
        var path = made.header("Location");
        assertThat(made.json().path("closedBy").asString()).isEqualTo("dispatcher");
        assertThat(scene.api.get(path).expect(200).json()).isEqualTo(made.json());

        var longer = "{\"reason\": \"Market week\"}";
        scene.api.put(path, longer).expect(428);
        scene.api.with("If-Match", "\"99\"").put(path, longer).expect(412);
        var etag = made.header("ETag");
        var changed = scene.api.with("If-Match", etag).put(path, longer).expect(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
        assertThat(changed.json().path("from")).isEqualTo(made.json().path("from"));
        assertThat(changed.json().has("until")).isFalse();

        var lifted = scene.api.post(path + "/lift", "").expect(200).json();
        assertThat(lifted.at("/lifted/by").asString()).isEqualTo("dispatcher");
        assertThat(scene.api.post(path + "/lift", "").expect(200).json()).isEqualTo(lifted);
        scene.api.with("If-Match", "*").put(path, longer).expectProblem(409, "closure-over");
    }

    @Test
    void aRepeatedRequestClosesOnce() {
        var api = scene.api.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = api.post(PATH, aroundDepot("Flood", LATER)).expect(201).json();
        assertThat(api.post(PATH, aroundDepot("Flood", LATER)).expect(201).json()).isEqualTo(first);
        api.post(PATH, aroundDepot("Fire", LATER)).expect(422);
        assertThat(list(scene, "")).hasSize(1);
    }

    @Test
    void theyAreListedInPagesAndByWhetherTheyAreOpen() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            all.add(id(scene.api.post(PATH, aroundDepot("No. " + i, LATER)).expect(201).json()));
        }
        scene.api.post(PATH + "/" + all.get(1) + "/lift", "").expect(200);
        assertThat(list(scene, "?open=true")).containsExactly(all.get(0), all.get(2));
        assertThat(list(scene, "?open=false")).containsExactly(all.get(1));
        var first = scene.api.get(PATH + "?limit=2").expect(200).json();
        var rest = list(scene, "?limit=2&after=" + first.path("next").asString());
        assertThat(rest).containsExactly(all.get(2));
    }

    @Test
    void onlyDispatchersCloseAndOnlyTheirTenantSees() {
        var body = aroundDepot("Works", LATER);
        var path = scene.api.post(PATH, body).expect(201).header("Location");
        var viewer = scene.as(Caller.of(scene.tenant, "viewer", Role.VIEWER));
        viewer.get(path).expect(200);
        viewer.post(PATH, body).expect(403);
        viewer.post(path + "/lift", "").expect(403);
        scene.as(Caller.of(scene.tenant, "driver", Role.DRIVER)).get(PATH).expect(403);
        var stranger = scene.as(Caller.of(Ids.next(), "stranger", Role.ADMIN));
        stranger.get(path).expectProblem(404, "road-closure-not-found");
        stranger.post(path + "/lift", "").expect(404);
        assertThat(stranger.get(PATH).expect(200).json().path("items").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROADS | 20 130                    | no-road-there         | /points/0",
                "AREA  | 20 130                    | area-without-corners  | /points",
                "AREA  | 20 130; 20 131; 21 131    | no-road-there         | /points",
                "AREA  | 20 130; 21 131; 20 131; 21 130 | area-crosses-itself | /points",
                "AREA  | -89 -179; -89 179; 89 179; 89 -179 | area-too-large  | /points",
            })
    void whatClosesNothingOrTooMuchIsRefused(
            String shape, String points, String problem, String pointer) {
        var places =
                Stream.of(points.split("; "))
                        .map(p -> p.split(" "))
                        .map(p -> new GeoPoint(Double.parseDouble(p[0]), Double.parseDouble(p[1])))
                        .toList();
        scene.api
                .post(PATH, body(shape, places, "Works", LATER))
                .expectProblem(422, problem)
                .expectError(pointer);
    }

    @Test
    void whatMakesNoSenseIsRefusedByField() {
        var past = "\"until\": \"2001-01-01T00:00:00Z\"";
        scene.api
                .post(PATH, aroundDepot("Works", "\"from\": \"2000-01-01T00:00:00Z\", " + past))
                .expectProblem(422, "closure-over")
                .expectError("/until");
        scene.api
                .post(PATH, aroundDepot("Works", past))
                .expectProblem(422, "closure-ends-first")
                .expectError("/until");
        scene.api.post(PATH, aroundDepot(" ", LATER)).expect(400).expectError("/reason");
        var nowhere = "{\"shape\": \"ROADS\", \"points\": [{\"latitude\": 91}], \"reason\": \"x\"}";
        scene.api
                .post(PATH, nowhere)
                .expect(400)
                .expectError("/points/0/latitude")
                .expectError("/points/0/longitude");
        scene.api.post(PATH, body("ROADS", List.of(), "x", LATER)).expect(400);
    }

    private static String aroundDepot(String reason, String more) {
        var gate = TestCity.depot();
        double by = 0.001;
        var corners =
                List.of(
                        new GeoPoint(gate.latitude() - by, gate.longitude() - by),
                        new GeoPoint(gate.latitude() - by, gate.longitude() + by),
                        new GeoPoint(gate.latitude() + by, gate.longitude()));
        return body("AREA", corners, reason, more);
    }

    private static String body(String shape, List<GeoPoint> points, String reason, String more) {
        var json =
                points.stream()
                        .map(
                                p ->
                                        "{\"latitude\": %s, \"longitude\": %s}"
                                                .formatted(p.latitude(), p.longitude()))
                        .collect(Collectors.joining(", "));
        return "{\"shape\": \"%s\", \"points\": [%s], \"reason\": \"%s\", %s}"
                .formatted(shape, json, reason, more);
    }

    private static List<String> list(Scene scene, String query) {
        return scene.api.get(PATH + query).expect(200).json().path("items").values().stream()
                .map(RoadClosureApiTest::id)
                .toList();
    }

    private static String id(tools.jackson.databind.JsonNode closure) {
        return closure.path("id").asString();
    }
}
