package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.DispatchEvent.StopArrived;
import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.contract.TrackingEvent.ProofRecorded;
import dev.peisong.common.messaging.EventBench;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.PeisongTest;
import dev.peisong.common.testing.TestDatabase;
import dev.peisong.common.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PeisongTest(service = "tracking", properties = "peisong.personal.owner=tracking")
class TrackingTest {
    @LocalServerPort int port;
    @Autowired TestDatabase database;
    @Autowired PersonalData personal;

    private EventBench bench;
    private Delivered delivered;

    @BeforeEach
    void bench() {
        bench = new EventBench();
        delivered = new Delivered(bench);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aShipmentTellsItsLifeInOrder() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        assertThat(view().path("timeline").findValuesAsString("kind"))
                .contains(
                        "shipment.created.v1",
                        "dispatch.job-planned.v1",
                        "dispatch.job-departed.v1");
    }

    @Test
    void anEventBeforeItsShipmentWaitsForIt() {
        delivered.planned();
        delivered.created();
        await().untilAsserted(() -> assertThat(view().has("plannedArrival")).isTrue());
    }

    @Test
    void anotherTenantAndAnotherMerchantSeeNothing() {
        delivered.created();
        awaitState("CREATED");
        String path = "/api/v1/tracking/shipments/" + delivered.shipment;
        Caller stranger = Caller.of(UUID.randomUUID(), "stranger", Role.ADMIN);
        Api.on(port).as(stranger).get(path).expect(404);
        Caller rival =
                Caller.of(delivered.tenant, "rival", Role.MERCHANT)
                        .withMerchants(Scope.of(UUID.randomUUID()));
        Api.on(port).as(rival).get(path).expect(404);
        Caller own =
                Caller.of(delivered.tenant, "own", Role.MERCHANT)
                        .withMerchants(Scope.of(delivered.merchant));
        Api.on(port).as(own).get(path).expect(200);
    }

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
    void theArrivalFollowsTheVehicle() {
        delivered.created().planned().departed();
        Instant planned = Delivered.EIGHT.plusSeconds(600 + 120 + 600);
        ArrivalEstimated first =
                bench.await(
                        delivered.tenant,
                        ArrivalEstimated.class,
                        e -> e.asOf().equals(Delivered.EIGHT));
        assertThat(first.expectedAt()).isEqualTo(planned);

        // ten minutes late at the first stop, and said so
        Instant late = Delivered.EIGHT.plusSeconds(1200);
        bench.say(
                delivered.tenant,
                new StopArrived(delivered.route, delivered.firstStop, late, late),
                delivered.route,
                delivered.route);
        ArrivalEstimated second =
                bench.await(delivered.tenant, ArrivalEstimated.class, e -> e.asOf().equals(late));
        assertThat(second.expectedAt()).isEqualTo(late.plusSeconds(120 + 600));
        assertThat(Instant.parse(view().path("expectedAt").asString()))
                .isEqualTo(second.expectedAt());
    }

    @Test
    void aCustomerFollowsByALinkAndOnlyByThat() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:05:00Z").expect(202);
        String path = link();
        await().untilAsserted(
                        () -> {
                            JsonNode seen = Api.on(port).get(path).expect(200).json();
                            assertThat(seen.path("vehicle").path("latitude").asDouble())
                                    .isEqualTo(Delivered.NEIGHBOUR.latitude());
                        });
        String seen = Api.on(port).get(path).body();
        assertThat(seen).doesNotContain("sealed", delivered.order.toString());
        String forged = path.substring(0, path.length() - 2) + "xx";
        Api.on(port).get(forged).expect(404);
        Api.on(port).get("/api/v1/public/track/nonsense").expect(404);
    }

    @Test
    void proofIsKeptOnceSealedAndOnlyWithTheRightCode() {
        delivered.withKey(Tenancy.asSystem(delivered.tenant, personal::newRecipientKey));
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        String code = Api.on(port).get(link()).json().path("deliveryCode").asString();
        UUID proof = UUID.randomUUID();
        String wrong = code.equals("000000") ? "000001" : "000000";
        proof(proof, wrong).expect(422).expectError("/code");
        proof(proof, code).expect(201);
        proof(proof, code).expect(200);
        ProofRecorded said = bench.await(delivered.tenant, ProofRecorded.class);
        assertThat(said.kinds()).containsExactly("RECIPIENT", "CODE");
        JsonNode kept = Api.on(port).as(admin()).get("/api/v1/proofs/" + proof).expect(200).json();
        assertThat(kept.path("recipientName").asString()).isEqualTo("at the reception");
        assertThat(kept.path("sha256").asString()).isEqualTo(said.sha256());
        String stored =
                database.asSuperuser()
                        .sql("SELECT recipient_name FROM proof WHERE proof_id = :proof")
                        .param("proof", proof)
                        .query((row, _) -> row.getString(1))
                        .single();
        assertThat(stored).startsWith("v1.").doesNotContain("reception");
        Caller stranger = Caller.of(UUID.randomUUID(), "stranger", Role.ADMIN);
        Api.on(port).as(stranger).get("/api/v1/proofs/" + proof).expect(404);
    }

    @Test
    void aProofOfNothingIsRefused() {
        delivered.created();
        awaitState("CREATED");
        Api.on(port)
                .as(admin())
                .post(
                        "/api/v1/proofs",
                        """
                        {"proofId": "%s", "shipmentId": "%s", "occurredAt": "2026-05-04T08:30:00Z"}"""
                                .formatted(UUID.randomUUID(), delivered.shipment))
                .expect(400)
                .expectError("/proof");
    }

    private Api.Answer proof(UUID proof, String code) {
        return Api.on(port)
                .as(admin())
                .post(
                        "/api/v1/proofs",
                        """
                        {"proofId": "%s", "shipmentId": "%s", "recipientName": "at the reception",
                         "code": "%s", "occurredAt": "2026-05-04T08:30:00Z"}"""
                                .formatted(proof, delivered.shipment, code));
    }

    @Test
    void aStreamShowsWhatHappensAndGoesOnAfterALostConnection() throws Exception {
        delivered.created();
        awaitState("CREATED");
        List<String> told = read("/api/v1/streams/shipments/" + delivered.shipment, null);
        await().until(() -> told.contains(":open"));
        delivered.planned();
        await().until(() -> told.contains("event:dispatch.job-planned.v1"));

        String first = view().path("timeline").get(0).path("entryId").asString();
        List<String> again = read("/api/v1/streams/shipments/" + delivered.shipment, first);
        await().until(() -> again.contains("event:dispatch.job-planned.v1"));
    }

    /** Reads a stream in the background; it ends with the service. */
    private List<String> read(String path, @Nullable String after) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> stream = open(path, after);
        Thread.startVirtualThread(() -> stream.forEach(lines::add));
        return lines;
    }

    private Stream<String> open(String path, @Nullable String after)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + TestTokens.of(admin()));
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        var client = HttpClient.newHttpClient();
        var response = client.send(request.build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private Caller admin() {
        return Caller.of(delivered.tenant, "admin", Role.ADMIN);
    }

    private JsonNode view() {
        return Api.on(port)
                .as(admin())
                .get("/api/v1/tracking/shipments/" + delivered.shipment)
                .expect(200)
                .json();
    }

    private void awaitState(String state) {
        await().untilAsserted(() -> assertThat(view().path("state").asString()).isEqualTo(state));
    }

    private Api.Answer fix(double latitude, String at) {
        return post(admin(), delivered.vehicle, latitude, at);
    }

    private Api.Answer post(Caller caller, UUID vehicle, double latitude, String at) {
        return Api.on(port)
                .as(caller)
                .post(
                        "/api/v1/positions",
                        """
                        {"positions": [{"vehicleId": "%s", "latitude": %s, "longitude": 104.5,
                                        "occurredAt": "%s"}]}"""
                                .formatted(vehicle, latitude, at));
    }

    private int storedFixes() {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM position WHERE vehicle_id = :vehicle")
                .param("vehicle", delivered.vehicle)
                .query(Integer.class)
                .single();
    }

    private String link() {
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
}
