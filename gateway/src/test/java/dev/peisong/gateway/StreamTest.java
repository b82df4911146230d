package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.peisong.common.testing.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamTest extends GatewayTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Each line put here goes out as an event; an empty one ends the stream. */
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Test
    void anEventIsHereBeforeTheNextIsMade() throws Exception {
        TRACKING.answering((exchange, _) -> stream(exchange));
        try (var lines = open(admin(organisation()), "/api/v1/streams")) {
            for (int i = 1; i <= 3; i++) {
                events.put("event " + i);
                assertThat(lines.readLine()).isEqualTo("data: event " + i);
                assertThat(lines.readLine()).isEmpty();
            }
            events.put("");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        TRACKING.answering((exchange, _) -> stream(exchange));
        var admin = admin(organisation());
        try (var lines = open(admin, "/api/v1/streams")) {
            events.put("before");
            assertThat(lines.readLine()).isEqualTo("data: before");
            admin.delete("/api/v1/session").expect(204);
            String line = "";
            long began = System.nanoTime();
            while (line != null) {
                events.put("heartbeat");
                line = lines.readLine();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(5));
        } finally {
            events.put("");
        }
    }

    @Test
    void whenTheClientHangsUpTheServiceHearsOfIt() throws Exception {
        var gone = new CountDownLatch(1);
        TRACKING.answering(
                (exchange, _) -> {
                    try {
                        stream(exchange);
                    } finally {
                        gone.countDown();
                    }
                });
        var lines = open(admin(organisation()), "/api/v1/streams");
        events.put("before");
        assertThat(lines.readLine()).isEqualTo("data: before");
        lines.close();
        while (!gone.await(20, TimeUnit.MILLISECONDS)) {
            events.put("heartbeat"); // whose loss is how one notices
        }
    }

    @Test
    void halfAnAnswerIsNeverTakenForTheWhole() throws Exception {
        DISPATCH.answering(
                (exchange, _) -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/jsonl");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody()
                            .write("{\"row\":1}\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    throw new IOException("the service dies here");
                });
        var request = request(admin(organisation()), "/api/v1/jobs");
        assertThatThrownBy(() -> CLIENT.send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    private BufferedReader open(Api as, String path) throws Exception {
        var response = CLIENT.send(request(as, path), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static HttpRequest request(Api as, String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + as.port() + path))
                        .header("Accept", "text/event-stream");
        for (Map.Entry<String, String> header : as.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return request.build();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.flush();
            while (true) {
                String event = events.poll(20, TimeUnit.SECONDS);
                if (event == null || event.isEmpty()) {
                    return;
                }
                out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
