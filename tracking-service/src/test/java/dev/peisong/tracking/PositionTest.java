package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.testing.Api;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fixes of vehicles, as phones send them. */
class PositionTest extends TrackingStage {
    private static final String LATEST = "/api/v1/positions/latest";

    @Test
    void positionsComeInAnyOrderAndTwiceAndTheNewestStays() {
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:05:00Z").expect(202);
        fix(Delivered.DEPOT.latitude(), "2026-05-04T08:01:00Z").expect(202);
        fix(Delivered.DEPOT.latitude(), "2026-05-04T08:01:00Z").expect(202);
        await().untilAsserted(() -> assertThat(storedFixes()).isEqualTo(2));
        JsonNode latest = Api.on(port).as(admin()).get("/api/v1/positions/latest").json();
        assertThat(latest.size()).isOne();
        assertThat(latest.get(0).path("latitude").asDouble())
                .isEqualTo(Delivered.NEIGHBOUR.latitude());
    }

    @Test
    void aDriverSendsPositionsOfTheirOwnVehicleOnly() {
        delivered.created().planned();
        Caller driver =
                Caller.of(delivered.tenant, "driver", Role.DRIVER).withDriver(delivered.driver);
        await().untilAsserted(
                        () ->
                                post(driver, delivered.vehicle, 31.0, "2026-05-04T08:00:00Z")
                                        .expect(202));
        post(driver, UUID.randomUUID(), 31.0, "2026-05-04T08:00:00Z").expect(404);
    }

    @Test
    void badPositionsNameTheirField() {
        fix(91, "2026-05-04T08:00:00Z").expect(400).expectError("/positions/0/latitude");
        fix(31, "2999-01-01T00:00:00Z").expect(422).expectError("/positions/0/occurredAt");
        Api.on(port)
                .as(admin())
                .post("/api/v1/positions", "{\"positions\": []}")
                .expect(400)
                .expectError("/positions");
    }

    @Test
    void whoSeesSomeSitesSeesTheVehiclesOfTheirRoutes() {
        delivered.created().planned();
        fix(Delivered.DEPOT.latitude(), "2026-05-04T08:00:00Z").expect(202);
        Caller stationManager = Caller.of(delivered.tenant, "manager", Role.STATION_MANAGER);
        var here = api(stationManager.withSites(Scope.of(delivered.site)));
        await().untilAsserted(() -> assertThat(here.get(LATEST).json().size()).isOne());
        var elsewhere = api(stationManager.withSites(Scope.of(UUID.randomUUID())));
        assertThat(elsewhere.get(LATEST).expect(200).json().size()).isZero();
        assertThat(api(admin()).get(LATEST).json().size()).isOne();
    }

    private int storedFixes() {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM position WHERE vehicle_id = :vehicle")
                .param("vehicle", delivered.vehicle)
                .query(Integer.class)
                .single();
    }
}
