package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.testing.SchemaRules;
import dev.peisong.common.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may see what, and what is said to bad requests. */
@DispatchTest
class ApiTest {
    @LocalServerPort private int port;
    @Autowired private TestDatabase database;

    @Test
    void theSchemaKeepsTenantsApart() {
        SchemaRules.check(database);
    }

    @Test
    void anotherTenantSeesNothing() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            var stranger = scene.as(Caller.of(Ids.next(), "stranger", Role.ADMIN));
            stranger.get("/api/v1/jobs/" + job.jobId()).expectProblem(404, "job-not-found");
            stranger.get("/api/v1/routes/" + route).expectProblem(404, "route-not-found");
            stranger.get("/api/v1/vehicles/" + crew.vehicleId()).expect(404);
            stranger.post("/api/v1/routes/" + route + "/withdraw", "").expect(404);
            var fact =
                    stranger.post(
                                    "/api/v1/routes/actions",
                                    "{\"actions\": [%s]}".formatted(scene.depart(route, 1)))
                            .expect(200)
                            .json();
            assertThat(fact.at("/answers/0/result").asString()).isEqualTo("KEPT");
            assertThat(scene.statusOf(job)).isEqualTo("PLANNED");
            var elsewhere =
                    Caller.of(scene.tenant, "manager", Role.STATION_MANAGER)
                            .withSites(Scope.of(Ids.next()));
            scene.as(elsewhere).get("/api/v1/routes/" + route).expect(404);
            scene.as(elsewhere).get("/api/v1/jobs/" + job.jobId()).expect(404);
        }
    }

    @Test
    void aDriverSeesOnlyHisOwnRoutes() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            scene.shipment(100, 1);
            UUID route = scene.route();
            var day = "/api/v1/driver/routes?day=" + Scene.DAY;
            assertThat(scene.driver(crew).get(day).expect(200).json().at("/0/id").asString())
                    .isEqualTo(route.toString());
            var other = new Scene.Crew(Ids.next(), Ids.next(), Ids.next());
            assertThat(scene.driver(other).get(day).expect(200).json().isEmpty()).isTrue();
            scene.driver(other).get(day + "&driverId=" + crew.driverId()).expect(404);
            scene.driver(crew).get("/api/v1/routes/" + route).expect(403);
            var answer = Scene.send(scene.driver(other), scene.depart(route, 1)).json();
            assertThat(answer.at("/answers/0/detail").asString()).isEqualTo("ROUTE_OF_ANOTHER");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vehicles | {\"siteId\": 5}                                  | 400",
                "vehicles | {                                                | 400",
                "vehicles | {}                                               | 400",
                "drivers  | {\"surprise\": 1}                                | 400",
                "shifts   | {\"day\": \"yesterday\"}                         | 400",
                "plans    | {\"day\": \"2026-03-02\"}                        | 400",
                "routes/actions | {\"actions\": []}                          | 400",
                "routes/actions | {\"actions\": [{\"type\": \"FLY\"}]}       | 400",
                "routes/actions | {\"actions\": [{\"type\": \"DEPART\"}]}    | 400",
            })
    void badRequestsAreRefused(String path, String body, int status) {
        try (var scene = Scene.at(port, true)) {
            var answer = scene.api.post("/api/v1/" + path, body).expect(status);
            assertThat(answer.json().path("errors").isEmpty()).as(answer.body()).isFalse();
        }
    }

    @Test
    void whatIsAskedMustMakeSense() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            scene.api
                    .post(
                            "/api/v1/shifts",
                            """
                            {"vehicleId": "%s", "day": "%s", "from": "09:00", "until": "10:00"}"""
                                    .formatted(crew.vehicleId(), Scene.DAY))
                    .expectProblem(409, "shift-overlaps");
            scene.api
                    .post(
                            "/api/v1/plans",
                            "{\"siteId\": \"%s\", \"day\": \"%s\"}"
                                    .formatted(Ids.next(), Scene.DAY))
                    .expectProblem(422, "unknown-depot")
                    .expectError("/siteId");
            scene.api.get("/api/v1/jobs?limit=0").expect(400);
            scene.api.get("/api/v1/jobs?status=ASLEEP").expect(400);
        }
    }

    @Test
    void jobsArePaged() {
        try (var scene = Scene.at(port, true)) {
            for (int door = 0; door < 3; door++) {
                scene.shipment(door, 1);
            }
            var first = scene.api.get("/api/v1/jobs?limit=2").expect(200).json();
            assertThat(first.path("items").size()).isEqualTo(2);
            var rest =
                    scene.api
                            .get("/api/v1/jobs?limit=2&after=" + first.path("next").asString())
                            .json();
            assertThat(rest.path("items").size()).isEqualTo(1);
            assertThat(rest.path("next").isNull() || rest.path("next").isMissingNode()).isTrue();
        }
    }

    @Test
    void reasonCodesAreTheTenantsOwn() {
        try (var scene = Scene.at(port, true)) {
            assertThat(scene.api.get("/api/v1/reason-codes").expect(200).body())
                    .contains("NOT_HOME");
            var body =
                    """
                    {"label": "Out", "liableParty": "NOBODY", "tryAgain": false, "active": true}""";
            scene.api.put("/api/v1/reason-codes/NOT_HOME", body).expect(200);
            assertThat(scene.api.get("/api/v1/reason-codes").body()).contains("\"Out\"");
            scene.api.put("/api/v1/reason-codes/lower", body).expect(400);
        }
    }
}
