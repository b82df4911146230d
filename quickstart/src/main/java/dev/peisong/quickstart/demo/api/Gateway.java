package dev.peisong.quickstart.demo.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The platform's one door, as one caller uses it. Every POST carries an idempotency key, so that a
 * call whose answer was lost, or that came too soon, is safely made again.
 */
public final class Gateway {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TRIES = 30;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;
    private static final int PAGE = 200;

    private final URI base;
    private final Credential credential;

    public Gateway(URI base, Credential credential) {
        this.base = base;
        this.credential = credential;
    }

    /** The same door for another caller. */
    public Gateway as(Credential other) {
        return new Gateway(base, other);
    }

    public Answer get(String path) {
        return send("GET", path, null, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, UUID.randomUUID().toString(), null);
    }

    /** Says which call this repeats, or is not to be confused with. */
    public Answer postKeyed(String path, Object body, String key) {
        return send("POST", path, body, key, null);
    }

    /** For what the platform itself recognises when it comes twice. */
    public Answer postUnkeyed(String path, Object body) {
        return send("POST", path, body, null, null);
    }

    public Answer post(String path, Object body, @Nullable String ifMatch) {
        return send("POST", path, body, UUID.randomUUID().toString(), ifMatch);
    }

    public Answer change(String method, String path, Object body, @Nullable String ifMatch) {
        return send(method, path, body, null, ifMatch);
    }

    /** Every item of a paged list. */
    public List<JsonNode> list(String path) {
        var all = new ArrayList<JsonNode>();
        String question = path.contains("?") ? "&" : "?";
        String after = "";
        do {
            JsonNode page = get(path + question + "limit=" + PAGE + after).expectSuccess().body();
            page.path("items").forEach(all::add);
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return all;
    }

    /** Finds one item of a list, or adds it. */
    public JsonNode findOrAdd(String path, Predicate<JsonNode> isIt, Object wanted) {
        return list(path).stream()
                .filter(isIt)
                .findFirst()
                .orElseGet(() -> post(path.split("\\?", 2)[0], wanted).expectSuccess().body());
    }

    record Raw(Answer answer, HttpHeaders headers) {}

    Raw anonymous(String path, Object body) {
        return as(Nobody.INSTANCE).tried("POST", path, body, null, null);
    }

    private Answer send(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            @Nullable String ifMatch) {
        var first = persistently(method, path, body, key, ifMatch);
        if (first.answer().status() != 401) {
            return first.answer();
        }
        credential.renew(this);
        return persistently(method, path, body, key, ifMatch).answer();
    }

    private Raw tried(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            @Nullable String ifMatch) {
        var raw = persistently(method, path, body, key, ifMatch);
        raw.answer().expectSuccess();
        return raw;
    }

    private Raw persistently(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            @Nullable String ifMatch) {
        for (int attempt = 1; ; attempt++) {
            try {
                Raw raw = once(method, path, body, key, ifMatch);
                if (!raw.answer().isPassing() || attempt == TRIES) {
                    return raw;
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new IllegalStateException(
                            "%s %s: nobody answers at %s (%s)".formatted(method, path, base, e), e);
                }
            }
            pause(attempt);
        }
    }

    private Raw once(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            @Nullable String ifMatch)
            throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        credential.addTo(request);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Raw(answer(method + " " + path, response), response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Answer answer(String call, HttpResponse<byte[]> response) {
        JsonNode body = MissingNode.getInstance();
        if (response.body().length > 0) {
            try {
                body = JSON.readTree(response.body());
            } catch (JacksonException notJson) {
                body = JSON.getNodeFactory().stringNode(new String(response.body(), UTF_8));
            }
        }
        String etag = response.headers().firstValue("ETag").orElse(null);
        return new Answer(call, response.statusCode(), body, etag);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(attempt, 5)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
