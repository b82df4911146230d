package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.messaging.EventBench;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A tenant with one shipment on its way, and what its people ask of the service. */
@TrackingTest
abstract class TrackingStage {
    @LocalServerPort int port;
    @Autowired TestDatabase database;
    @Autowired PersonalData personal;

    EventBench bench;
    Delivered delivered;

    @BeforeEach
    void bench() {
        bench = new EventBench();
        delivered = new Delivered(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    Api api(Caller caller) {
        return Api.on(port).as(caller);
    }

    Caller admin() {
        return Caller.of(delivered.tenant, "admin", Role.ADMIN);
    }

    JsonNode view() {
        return Api.on(port)
                .as(admin())
                .get("/api/v1/tracking/shipments/" + delivered.shipment)
                .expect(200)
                .json();
    }

    void awaitState(String state) {
        await().untilAsserted(() -> assertThat(view().path("state").asString()).isEqualTo(state));
    }

    Api.Answer fix(double latitude, String at) {
        return post(admin(), delivered.vehicle, latitude, at);
    }

    Api.Answer post(Caller caller, UUID vehicle, double latitude, String at) {
        return Api.on(port)
                .as(caller)
                .post(
                        "/api/v1/positions",
                        """
                        {"positions": [{"vehicleId": "%s", "latitude": %s, "longitude": 104.5,
                                        "occurredAt": "%s"}]}"""
                                .formatted(vehicle, latitude, at));
    }

    String link() {
        return Api.on(port)
                .as(admin())
                .post(
                        "/api/v1/tracking-links",
                        "{\"shipmentId\": \"%s\"}".formatted(delivered.shipment))
                .expect(201)
                .json()
                .path("path")
                .asString();
    }

    Delivered withRecipientsKey() {
        return delivered.withKey(Tenancy.asSystem(delivered.tenant, personal::newRecipientKey));
    }
}
