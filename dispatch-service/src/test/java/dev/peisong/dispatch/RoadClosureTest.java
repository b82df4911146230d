package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.testing.TestDatabase;
import dev.peisong.dispatch.roads.Polyline;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What closed roads change for the plans and routes of their tenant, and of nobody else. */
@DispatchTest
class RoadClosureTest {
    private final LocalDate today = Scene.today();
    private final LocalDate nextWeek = today.plusDays(7);

    @LocalServerPort private int port;
    @Autowired private TestDatabase database;
    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.at(port, true);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** Where a plan drives. */
    private record Way(List<GeoPoint> line, long meters) {

        static Way of(JsonNode route) {
            return new Way(
                    Polyline.decode(route.path("geometry").asString()),
                    route.path("distanceMeters").asLong());
        }

        /** A piece of the way out, between two bends. */
        List<GeoPoint> piece() {
            return line.subList(line.size() / 4, line.size() / 4 + 2);
        }

        boolean takes(List<GeoPoint> piece) {
            return Collections.indexOfSubList(line, piece) >= 0
                    || Collections.indexOfSubList(line, piece.reversed()) >= 0;
        }
    }

    private static Way planned(Scene scene, LocalDate day) {
        return Way.of(scene.draft(day, false).at("/routes/0"));
    }

    @Test
    void aClosedStreetIsDrivenAroundByItsTenantUntilItIsLifted() {
        scene.crew(nextWeek, 1_000_000, "[]");
        scene.shipment(2500, 1);
        Way free = planned(scene, nextWeek);
        UUID closure = closed(free.piece(), "");

        Way around = planned(scene, nextWeek);
        assertThat(around.takes(free.piece())).isFalse();
        assertThat(around.meters()).isNotEqualTo(free.meters());

        try (var other = Scene.at(port, true)) {
            other.crew(nextWeek, 1_000_000, "[]");
            other.shipment(2500, 1);
            assertThat(planned(other, nextWeek)).isEqualTo(free);
        }
        assertThat(planned(scene, nextWeek)).isEqualTo(around);

        scene.api.post("/api/v1/road-closures/" + closure + "/lift", "").expect(200);
        assertThat(planned(scene, nextWeek)).isEqualTo(free);
    }

    @Test
    void aPublishedRouteIsRedrawnAroundIt() {
        scene.crew(nextWeek, 1_000_000, "[]");
        scene.shipment(2500, 1);
        scene.shipment(900, 1);
        var path = "/api/v1/routes/" + scene.routes(nextWeek).getFirst();
        var before = scene.api.get(path).expect(200);
        Way free = Way.of(before.json());
        closed(free.piece(), "");
        var last = before.json().at("/stops/1/tasks/0/job/jobId").asString();
        var after =
                scene.api
                        .with("If-Match", before.header("ETag"))
                        .post(
                                path + "/changes",
                                "{\"type\": \"MOVE\", \"jobId\": \"%s\", \"position\": 1}"
                                        .formatted(last))
                        .expect(200)
                        .json();
        assertThat(Way.of(after).takes(free.piece())).isFalse();
        assertThat(Way.of(after).meters()).isNotEqualTo(free.meters());
    }

    @Test
    void aClosureHoldsForPlansOfItsDaysOnly() {
        var later = nextWeek.plusDays(3);
        scene.crew(nextWeek, 1_000_000, "[]");
        scene.crew(later, 1_000_000, "[]");
        scene.shipment(2500, 1);
        Way free = planned(scene, nextWeek);
        closed(
                free.piece(),
                ", \"from\": \"%sT10:00:00Z\", \"until\": \"%sT12:00:00Z\""
                        .formatted(nextWeek, nextWeek));
        assertThat(planned(scene, nextWeek).takes(free.piece())).isFalse();
        assertThat(planned(scene, later)).isEqualTo(free);
    }

    /** The row is changed behind the service's back, as time and other replicas change it. */
    @Test
    void whatIsOverAppliesNoMoreThoughNobodyActs() {
        scene.crew(today, 1_000_000, "[]");
        scene.shipment(2500, 1);
        Way free = planned(scene, today);
        UUID closure = closed(free.piece(), "");
        Way around = planned(scene, today);
        assertThat(around.takes(free.piece())).isFalse();
        set(closure, "ends_at = now() + interval '1 hour'");
        assertThat(planned(scene, today)).isEqualTo(around);
        set(closure, "starts_at = now() - interval '2 hours', ends_at = now() - interval '1 s'");
        assertThat(planned(scene, today)).isEqualTo(free);
    }

    private void set(UUID closure, String what) {
        assertThat(
                        database.asSuperuser()
                                .sql("UPDATE road_closure SET " + what + " WHERE id = ?")
                                .param(closure)
                                .update())
                .isEqualTo(1);
    }

    private UUID closed(List<GeoPoint> piece, String more) {
        var body =
                """
                {"shape": "ROADS", "points": [{"latitude": %s, "longitude": %s}],
                 "reason": "Works"%s}"""
                        .formatted(
                                (piece.getFirst().latitude() + piece.getLast().latitude()) / 2,
                                (piece.getFirst().longitude() + piece.getLast().longitude()) / 2,
                                more);
        return Scene.id(
                scene.api.post("/api/v1/road-closures", body).expect(201).json().path("id"));
    }
}
