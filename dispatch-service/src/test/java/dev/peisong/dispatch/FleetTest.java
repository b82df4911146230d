package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.DriverChanged;
import dev.peisong.common.contract.DispatchEvent.VehicleChanged;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Depots, vehicles, drivers and shifts as people keep them, and what plans make of them. */
@DispatchTest
class FleetTest {
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
    void aVehicleOutOfUseIsSaidAndNotPlanned() {
        var crew = scene.crew();
        var path = "/api/v1/vehicles/" + crew.vehicleId();
        var vehicle = scene.api.get(path).expect(200);
        var off = vehicle(vehicle.json().path("code").asString(), false);
        scene.api.put(path, off).expect(428);
        scene.api.with("If-Match", "\"99\"").put(path, off).expect(412);
        scene.api.with("If-Match", vehicle.header("ETag")).put(path, off).expect(200);
        scene.heard(VehicleChanged.class, e -> !e.active());
        scene.shipment(100, 1);
        assertThat(scene.draft(Scene.DAY, false).at("/unassigned/0/reason").asString())
                .isEqualTo("NO_SHIFT");
        scene.api.post("/api/v1/vehicles", off).expectProblem(409, "vehicle-code-taken");
    }

    @Test
    void aDriverIsChangedAndSaid() {
        var crew = scene.crew();
        var path = "/api/v1/drivers/" + crew.driverId();
        var driver = scene.api.get(path).expect(200);
        var body =
                "{\"siteId\": \"%s\", \"code\": \"%s\", \"displayName\": \"Han\", \"skills\": [\"COLD\"]}"
                        .formatted(scene.site, driver.json().path("code").asString());
        scene.api.put(path, body).expect(428);
        scene.api.with("If-Match", driver.header("ETag")).put(path, body).expect(200);
        scene.heard(DriverChanged.class, e -> e.displayName().equals("Han"));
        scene.api.post("/api/v1/drivers", body).expectProblem(409, "driver-code-taken");
    }

    @Test
    void aCancelledShiftDrivesNothing() {
        var crew = scene.crew();
        scene.shipment(100, 1);
        scene.api.delete("/api/v1/shifts/" + crew.shiftId()).expect(204);
        assertThat(scene.draft(Scene.DAY, false).at("/unassigned/0/reason").asString())
                .isEqualTo("NO_SHIFT");
        // and leaves its vehicle and driver free
        UUID another = scene.shift(crew.vehicleId(), crew.driverId(), Scene.DAY);
        assertThat(scene.draft(Scene.DAY, false).at("/routes/0/shiftId").asString())
                .isEqualTo(another.toString());
    }

    @Test
    void routesBeginOnceTheVehicleIsLoaded() {
        scene.crew();
        scene.shipment(100, 1);
        assertThat(startOfRoute()).isEqualTo(Instant.parse("2026-03-02T08:15:00Z"));
        var path = "/api/v1/depots/" + scene.site + "/settings";
        scene.api.put(path, "{\"loadingSeconds\": -1}").expect(400).expectError("/loadingSeconds");
        scene.api.put(path, "{\"loadingSeconds\": 3600}").expect(200);
        assertThat(startOfRoute()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void theFleetIsListedAsItIsSought() {
        var crew = scene.crew();
        var code =
                scene.api
                        .get("/api/v1/vehicles/" + crew.vehicleId())
                        .json()
                        .path("code")
                        .asString();
        assertThat(listed("/vehicles?siteId=" + scene.site)).contains(crew.vehicleId().toString());
        assertThat(listed("/vehicles?query=" + code.toLowerCase(Locale.ROOT)))
                .contains(crew.vehicleId().toString());
        assertThat(listed("/vehicles?active=false")).doesNotContain(crew.vehicleId().toString());
        assertThat(listed("/vehicles?siteId=" + UUID.randomUUID())).isEqualTo("[]");
        assertThat(listed("/drivers?active=true&siteId=" + scene.site))
                .contains(crew.driverId().toString());
        assertThat(listed("/drivers?query=nobody-of-this-name")).isEqualTo("[]");
        var week = "/api/v1/shifts?siteId=%s&day=%s&until=".formatted(scene.site, Scene.DAY);
        assertThat(scene.api.get(week + Scene.DAY.plusDays(6)).expect(200).body())
                .contains(crew.shiftId().toString());
        scene.api.get(week + Scene.DAY.minusDays(1)).expectProblem(422, "too-long");
        scene.api.get(week + Scene.DAY.plusDays(31)).expectProblem(422, "too-long");
    }

    private String listed(String path) {
        return scene.api.get("/api/v1" + path).expect(200).json().path("items").toString();
    }

    private Instant startOfRoute() {
        return Instant.parse(scene.draft(Scene.DAY, false).at("/routes/0/start").asString());
    }

    private String vehicle(String code, boolean active) {
        return """
        {"siteId": "%s", "code": "%s", "active": %s,
         "capacity": {"weightGrams": 1, "volumeCubicCentimeters": 1, "parcels": 1},
         "rates": {"fixedMinor": 1, "perKilometerMinor": 1, "perHourMinor": 1,
                   "currency": "CNY"}}"""
                .formatted(scene.site, code, active);
    }
}
