package dev.peisong.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.tenancy.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the service under test over HTTP: {@code Api.on(port).as(caller).post("/api/v1/orders",
 * json).expect(201)}.
 */
public record Api(int port, Map<String, String> headers) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Api {
        headers = Map.copyOf(headers);
    }

    public static Api on(int port) {
        return new Api(port, Map.of());
    }

    public Api as(Caller caller) {
        return withToken(TestTokens.of(caller));
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(port, more);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String json) {
        return with("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                .send("POST", path, json);
    }

    /** Posts any bytes, of the type that is set. */
    public Answer post(String path, BodyPublisher body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/json").send("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public Answer send(String method, String path, String body) {
        return send(method, path, BodyPublishers.ofString(body));
    }

    /** Posts JSON without announcing its length. */
    public Answer sendChunked(String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return with("Content-Type", "application/json")
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, body);
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public Answer expect(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /** Expects a problem of this type, the last part of its URI. */
        public Answer expectProblem(int expected, String slug) {
            expect(expected);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().path("type").asString())
                    .isEqualTo("https://peisong.dev/problems/" + slug);
            assertThat(json().path("status").asInt()).isEqualTo(expected);
            return this;
        }

        /** Expects a problem with an error at this pointer, which is never a stack trace. */
        public Answer expectError(String pointer) {
            assertThat(json().path("errors").findValuesAsString("pointer")).contains(pointer);
            assertThat(body).doesNotContain("java.", "Exception");
            return this;
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }
}
