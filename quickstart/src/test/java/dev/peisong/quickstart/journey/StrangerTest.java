package dev.peisong.quickstart.journey;

import static dev.peisong.quickstart.journey.Stage.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Credential;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.api.Session;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What belongs to others is not there: it is answered as an id that nobody ever gave out. */
@ExtendWith(WholePlatform.class)
class StrangerTest {
    private static final String PASSWORD = "a-rival-s-long-password";

    private final Gateway admin = WholePlatform.admin();

    /** A call about something by its id. */
    private record Question(String method, String path, Object body) {
        static Question get(String path) {
            return new Question("GET", path, Map.of());
        }

        /** The answer, with the id taken out of it. */
        String askedOf(Gateway caller, String id) {
            String at = path.formatted(id);
            Answer answer =
                    switch (method) {
                        case "GET" -> caller.get(at);
                        case "POST" -> caller.post(at, body);
                        default -> caller.change(method, at, body, "\"0\"");
                    };
            return answer.status() + " " + answer.body().toString().replace(id, "ID");
        }
    }

    private static final List<Question> ABOUT_AN_ORDER =
            List.of(
                    Question.get("/api/v1/orders/%s"),
                    Question.get("/api/v1/orders/%s/timeline"),
                    Question.get("/api/v1/orders/%s/shipments"),
                    new Question("POST", "/api/v1/orders/%s/cancel", Map.of("reason", "NOT_MINE")),
                    new Question("PATCH", "/api/v1/orders/%s", Map.of("priority", 1)),
                    new Question(
                            "POST",
                            "/api/v1/orders/%s/returns",
                            Map.of(
                                    "shipmentId",
                                    new UUID(0, 1),
                                    "lines",
                                    List.of(Map.of("lineId", new UUID(0, 2), "quantity", 1)))));

    @Test
    void anotherOrganisationsThingsAreNotThere() throws IOException {
        Stage stage = Stage.withBooks(admin, 1);
        UUID order = stage.ordersBooks(1);
        stage.plan(1);
        stage.counter.awaitState(order, "SCHEDULED");
        Gateway rival = anotherOrganisation();

        isNotThere(rival, order, ABOUT_AN_ORDER);
        isNotThere(rival, order, List.of(Question.get("/api/v1/reservations/%s")));
        isNotThere(rival, stage.merchant, List.of(Question.get("/api/v1/merchants/%s")));
        isNotThere(
                rival,
                stage.site,
                List.of(Question.get("/api/v1/sites/%s"), Question.get("/api/v1/depots/%s")));
        isNotThere(rival, stage.crew().vehicle(), List.of(Question.get("/api/v1/vehicles/%s")));
        JsonNode shipment = stage.counter.shipments(order).getFirst();
        isNotThere(
                rival,
                id(shipment, "id"),
                List.of(
                        Question.get("/api/v1/shipments/%s"),
                        Question.get("/api/v1/tracking/shipments/%s"),
                        Question.get("/api/v1/proofs/of/%s")));
        isNotThere(
                rival,
                id(shipment, "routeId"),
                List.of(
                        Question.get("/api/v1/routes/%s"),
                        new Question("POST", "/api/v1/routes/%s/withdraw", Map.of())));
        var place = Map.of("latitude", 31.0, "longitude", 104.5);
        isNotThere(
                rival,
                id(stage.jobs("").getFirst(), "id"),
                List.of(
                        Question.get("/api/v1/jobs/%s"),
                        new Question("PUT", "/api/v1/jobs/%s/location", place)));
        assertThat(rival.list("/api/v1/orders")).isEmpty();
        assertThat(rival.list("/api/v1/jobs?orderId=" + order)).isEmpty();
        stage.counter.awaitState(order, "SCHEDULED");
    }

    @Test
    void anotherMerchantsThingsAreNotThere() {
        Stage stage = Stage.withBooks(admin, 1);
        Stage neighbour = new Stage(admin);
        UUID order = stage.ordersBooks(1);
        stage.counter.awaitState(order, "CONFIRMED");
        Gateway own = admin.as(apiKey(stage.merchant));
        Gateway others = admin.as(apiKey(neighbour.merchant));
        assertThat(own.get("/api/v1/orders/" + order).status()).isEqualTo(200);

        isNotThere(others, order, ABOUT_AN_ORDER);
        UUID shipment = id(stage.counter.shipments(order).getFirst(), "id");
        isNotThere(others, shipment, List.of(Question.get("/api/v1/shipments/%s")));
        assertThat(others.list("/api/v1/orders")).isEmpty();
        assertThat(others.list("/api/v1/shipments")).isEmpty();
        assertThat(others.list("/api/v1/stock")).isEmpty();
        var theirs = stage.counter.anOrder(Map.of(BOOK, 1));
        Answer placed = others.post("/api/v1/orders", theirs);
        assertThat(placed.status()).isEqualTo(400);
        assertThat(placed.mentions("unknown-merchant")).isTrue();
        stage.counter.awaitState(order, "CONFIRMED");
    }

    private static void isNotThere(Gateway caller, UUID theirs, List<Question> questions) {
        for (Question question : questions) {
            String unknown = question.askedOf(caller, UUID.randomUUID().toString());
            String answer = question.askedOf(caller, theirs.toString());
            assertThat(answer).as(question.toString()).startsWith("404 ").isEqualTo(unknown);
        }
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asString());
    }

    private Gateway anotherOrganisation() throws IOException {
        String slug = "rival-" + UUID.randomUUID().toString().substring(0, 8);
        var boss = Map.of("username", "boss", "password", PASSWORD);
        String token = WholePlatform.platform().operatorToken();
        admin.as(new Header("Authorization", "Bearer " + token))
                .post("/api/v1/tenants", Map.of("slug", slug, "name", slug, "admin", boss))
                .expectSuccess();
        return admin.as(new Session(slug, "boss", PASSWORD));
    }

    private Header apiKey(UUID merchant) {
        var wanted =
                Map.of(
                        "name",
                        "shop",
                        "role",
                        "MERCHANT",
                        "scopes",
                        List.of("*:write"),
                        "merchants",
                        List.of(merchant));
        Answer key = admin.post("/api/v1/api-keys", wanted).expectSuccess();
        return new Header("X-API-Key", key.text("key"));
    }

    /** A secret that is sent with every call and never renewed. */
    private record Header(String name, String secret) implements Credential {
        @Override
        public void addTo(HttpRequest.Builder request) {
            request.header(name, secret);
        }

        @Override
        public void renew(Gateway gateway) {
            throw new AssertionError(name + " is not accepted");
        }
    }
}
