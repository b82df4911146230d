package dev.peisong.quickstart.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.quickstart.demo.Installation;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.api.Session;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Sends the gateway exactly what it is told, once: what no client of good manners would. */
final class Wire {
    static final String JSON = "application/json";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Installation installation;
    private final Session session;

    Wire() throws IOException {
        installation = WholePlatform.platform().installation();
        session =
                new Session(
                        Installation.ORGANISATION,
                        Installation.ADMINISTRATOR,
                        installation.password());
        session.renew(new Gateway(installation.gateway(), session));
    }

    /** What came back. */
    record Reply(int status, String contentType, JsonNode body) {

        /** A problem, and of those that the client is to blame for. */
        Reply expectProblem(int status) {
            assertThat(this.status).as(body.toString()).isEqualTo(status);
            assertThat(contentType).startsWith("application/problem+json");
            assertThat(body.path("status").asInt()).isEqualTo(status);
            assertThat(body.path("type").asString()).startsWith("https://peisong.dev/problems/");
            assertThat(body.path("detail").asString("")).isNotBlank();
            return this;
        }

        /** Where it says that something is wrong, as {@code pointer code}. */
        List<String> faults() {
            return body.path("errors")
                    .valueStream()
                    .map(e -> e.path("pointer").asString("?") + " " + e.path("code").asString("?"))
                    .toList();
        }
    }

    Reply post(String path, String contentType, String body) throws Exception {
        return post(path, contentType, body.getBytes(UTF_8));
    }

    Reply post(String path, String contentType, byte[] body) throws Exception {
        var request =
                HttpRequest.newBuilder(installation.gateway().resolve(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", contentType)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(body));
        session.addTo(request);
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Reply(response.statusCode(), type, read(response.body()));
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : Gateway.JSON.readTree(body);
        } catch (JacksonException notJson) {
            return Gateway.JSON.getNodeFactory().stringNode(body);
        }
    }
}
