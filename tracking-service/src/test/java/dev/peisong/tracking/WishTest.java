package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.TrackingEvent.CustomerAsked;
import dev.peisong.common.contract.TrackingEvent.CustomerRated;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a customer may say through the link, and how they hear what came of it. */
class WishTest extends TrackingStage {
    private static final String NOTE = "{\"kind\": \"INSTRUCTIONS\", \"note\": \"ring twice\"}";
    private static final String NEIGHBOUR = "{\"kind\": \"NEIGHBOUR\"}";

    @Test
    void aNoteIsPassedOnSealedAndItsAnswerShown() {
        String path = linkOf(withRecipientsKey().created().planned());
        UUID wish = id(wish(path, NOTE).expect(202));
        CustomerAsked asked = bench.await(delivered.tenant, CustomerAsked.class);
        assertThat(asked.wishId()).isEqualTo(wish);
        assertThat(asked.note()).startsWith("v1.").doesNotContain("ring");
        assertThat(Tenancy.asSystem(delivered.tenant, () -> personal.open("note", asked.note())))
                .hasValue("ring twice");
        assertThat(row(wish)).doesNotContain("ring");
        assertThat(last(path).path("text").asString()).isEqualTo("ring twice");
        assertThat(last(path).path("answer").asString()).isEqualTo("ASKED");
        assertThat(possible(path)).isEmpty();
        wish(path, NEIGHBOUR).expectProblem(409, "wish-pending");

        delivered.answered(wish, "ASKING", null).answered(wish, "REFUSED", "TOO_LATE");
        await().untilAsserted(
                        () ->
                                assertThat(last(path).path("reason").asString())
                                        .isEqualTo("TOO_LATE"));
        assertThat(last(path).path("answer").asString()).isEqualTo("REFUSED");
        assertThat(possible(path)).contains("INSTRUCTIONS", "NEIGHBOUR", "WINDOW", "REFUSE");
        assertThat(view().path("timeline").findValuesAsString("kind"))
                .contains("tracking.customer-asked.v1", "order.customer-answered.v1");
    }

    @Test
    void aWishSentTwiceUnderItsKeyIsMadeOnce() {
        String path = linkOf(withRecipientsKey().created());
        var once = Api.on(port).with("Idempotency-Key", "k1");
        UUID wish = id(once.post(path + "/wishes", NOTE).expect(202));
        assertThat(id(once.post(path + "/wishes", NOTE).expect(202))).isEqualTo(wish);
        once.post(path + "/wishes", NEIGHBOUR).expectProblem(422, "idempotency-key-reused");
        assertThat(page(path).path("wishes").size()).isOne();
    }

    @Test
    void theNeighbourCanBeAllowedAndDisallowedAgain() {
        String path = linkOf(delivered.created());
        UUID wish = id(wish(path, NEIGHBOUR).expect(202));
        delivered.answered(wish, "DONE", null);
        await().until(() -> possible(path).contains("DOOR"));
        assertThat(possible(path)).doesNotContain("NEIGHBOUR");
        wish(path, NEIGHBOUR).expectProblem(409, "wish-not-possible");
        wish(path, "{\"kind\": \"DOOR\"}").expect(202);
    }

    @Test
    void anotherTimeIsOneOfTheComingDaysUntilItIsOut() {
        String path = linkOf(delivered.created().named());
        JsonNode choice = page(path).path("windows").path(3);
        wish(path, window(Instant.EPOCH, Instant.EPOCH.plusSeconds(7200)))
                .expectProblem(422, "window-not-possible");
        wish(path, "{\"kind\": \"WINDOW\"}").expectProblem(422, "window-not-possible");
        delivered.planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        String chosen = "{\"kind\": \"WINDOW\", \"window\": %s}".formatted(choice);
        wish(path, chosen).expectProblem(409, "wish-not-possible");
        assertThat(possible(path)).containsExactlyInAnyOrder("INSTRUCTIONS", "NEIGHBOUR", "REFUSE");
    }

    @Test
    void whatIsNoWishIsRefusedAndSoIsWhoeverAsksTooOften() {
        String path = linkOf(withRecipientsKey().created());
        wish(path, "{\"kind\": \"RATING\"}").expect(400);
        wish(path, "{\"kind\": \"INSTRUCTIONS\", \"note\": \"%s\"}".formatted("x".repeat(301)))
                .expectError("/note");
        Api.on(port).post("/api/v1/public/track/nonsense/wishes", NOTE).expect(404);
        for (int i = 0; i < 12; i++) {
            UUID wish = id(wish(path, NOTE).expect(202));
            delivered.answered(wish, "DONE", null);
            await().until(() -> possible(path).contains("INSTRUCTIONS"));
        }
        wish(path, NOTE).expectProblem(429, "too-many-wishes");
    }

    @Test
    void afterDeliveryThereIsTheProofAndARating() {
        String path = linkOf(withRecipientsKey().created().planned().departed());
        awaitState("OUT_FOR_DELIVERY");
        rate(path, "{\"stars\": 5}").expectProblem(409, "wish-not-possible");
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        api(admin())
                .post(
                        "/api/v1/proofs",
                        """
                        {"proofId": "%s", "shipmentId": "%s", "recipientName": "Wang Fang",
                         "photo": "%s", "occurredAt": "2026-05-04T08:30:00Z"}"""
                                .formatted(
                                        UUID.randomUUID(),
                                        delivered.shipment,
                                        Base64.getEncoder().encodeToString(picture)))
                .expect(201);
        assertThat(page(path).has("handover")).as("not before delivery").isFalse();
        Api.on(port).get(path + "/photo").expect(404);
        delivered.delivered();
        awaitState("DELIVERED");
        assertThat(page(path).at("/handover/receivedBy").asString()).isEqualTo("Wang Fang");
        assertThat(page(path).has("deliveryCode")).isFalse();
        assertThat(Api.on(port).get(path + "/photo").expect(200).header("Content-Type"))
                .isEqualTo("image/jpeg");

        assertThat(possible(path)).containsExactly("RATING");
        rate(path, "{\"stars\": 6}").expectError("/stars");
        rate(path, "{\"stars\": 4, \"comment\": \"on time\"}").expect(201);
        CustomerRated rated = bench.await(delivered.tenant, CustomerRated.class);
        assertThat(rated.stars()).isEqualTo(4);
        assertThat(
                        Tenancy.asSystem(
                                delivered.tenant, () -> personal.open("comment", rated.comment())))
                .hasValue("on time");
        assertThat(last(path).path("stars").asInt()).isEqualTo(4);
    }

    @Test
    void thePageFollowsByItself() throws Exception {
        String path = linkOf(delivered.created());
        List<String> told = follow(path);
        await().until(() -> told.contains("event:view"));
        delivered.planned().departed();
        await().until(() -> told.stream().anyMatch(line -> line.contains("OUT_FOR_DELIVERY")));
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:05:00Z").expect(202);
        await().until(() -> told.stream().anyMatch(line -> line.contains("withinMeters")));
        assertThat(String.join("", told))
                .doesNotContain(delivered.vehicle.toString(), delivered.route.toString());
    }

    private String linkOf(Delivered shipment) {
        await().untilAsserted(
                        () ->
                                assertThat(
                                                api(admin())
                                                        .get(
                                                                "/api/v1/tracking/shipments/"
                                                                        + shipment.shipment)
                                                        .status())
                                        .isEqualTo(200));
        return link();
    }

    private Api.Answer wish(String path, String body) {
        return Api.on(port).post(path + "/wishes", body);
    }

    private Api.Answer rate(String path, String body) {
        return Api.on(port).post(path + "/ratings", body);
    }

    private static String window(Instant from, Instant to) {
        return "{\"kind\": \"WINDOW\", \"window\": {\"start\": \"%s\", \"end\": \"%s\"}}"
                .formatted(from, to);
    }

    private static UUID id(Api.Answer answer) {
        return UUID.fromString(answer.json().path("wishId").asString());
    }

    private JsonNode page(String path) {
        return Api.on(port).get(path).expect(200).json();
    }

    private JsonNode last(String path) {
        JsonNode wishes = page(path).path("wishes");
        return wishes.path(wishes.size() - 1);
    }

    private List<String> possible(String path) {
        return page(path).path("possible").valueStream().map(JsonNode::asString).toList();
    }

    private String row(UUID wish) {
        return database.asSuperuser()
                .sql("SELECT w::text FROM customer_wish w WHERE wish_id = :wish")
                .param("wish", wish)
                .query(String.class)
                .single();
    }

    /** Reads the page's stream in the background; it ends with the service. */
    private List<String> follow(String path) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + "/stream"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/event-stream")
                        .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        Stream<String> stream = response.body();
        Thread.startVirtualThread(() -> stream.forEach(lines::add));
        return lines;
    }
}
