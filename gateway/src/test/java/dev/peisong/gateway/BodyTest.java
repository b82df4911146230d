package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BodyTest extends GatewayTest {
    private static final int MEBI = 1024 * 1024;

    @Test
    void anOrdinaryBodyMayHaveAMebibyte() throws Exception {
        var admin = admin(organisation());
        assertThat(post(admin, "/api/v1/jobs", whole(MEBI))).isEqualTo(200);
        assertThat(DISPATCH.last().body()).hasSize(MEBI);
        assertThat(post(admin, "/api/v1/jobs", whole(MEBI + 1))).isEqualTo(413);
        assertThat(post(admin, "/api/v1/jobs", chunked(MEBI + 1))).isEqualTo(413);
        assertThat(post(admin, "/api/v1/users", chunked(MEBI + 1))).isEqualTo(413);
        assertThat(DISPATCH.seen()).hasSize(1);
    }

    @Test
    void anImportMayHaveFiftyAndStreamsThrough() throws Exception {
        var admin = admin(organisation());
        ORDER_1.answering((exchange, seen) -> StubService.send(exchange, 202, size(seen)));
        ORDER_2.answering((exchange, seen) -> StubService.send(exchange, 202, size(seen)));
        assertThat(post(admin, "/api/v1/imports", whole(5 * MEBI))).isEqualTo(202);
        assertThat(post(admin, "/api/v1/imports", chunked(5 * MEBI))).isEqualTo(202);
        assertThat(post(admin, "/api/v1/imports", whole(50 * MEBI + 1))).isEqualTo(413);
        assertThat(post(admin, "/api/v1/imports", chunked(50 * MEBI + 100_000))).isEqualTo(413);
    }

    @Test
    void theProblemNamesTheLimit() {
        admin(organisation())
                .post("/api/v1/jobs", "x".repeat(MEBI + 1))
                .expectProblem(413, "payload-too-large");
    }

    @Test
    void formsAreForTheTokenEndpointAlone() {
        admin(organisation())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/v1/jobs", "a=b")
                .expectProblem(415, "unsupported-media-type");
        assertThat(DISPATCH.seen()).isEmpty();
    }

    /** Two framings in one request: whoever is behind must see one request or none. */
    @Test
    void aRequestCannotHideAnother() throws Exception {
        var signedIn = signIn(organisation());
        var hidden = "GET /api/v1/plans HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var raw =
                "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + signedIn.headers().get("Cookie")
                        + "\r\nX-CSRF-Token: "
                        + signedIn.headers().get("X-CSRF-Token")
                        + "\r\nContent-Length: "
                        + (5 + hidden.length())
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                        + hidden;
        RawHttp.on(port).send(raw);
        assertThat(DISPATCH.seen())
                .allSatisfy(it -> assertThat(it.uri()).isEqualTo("/api/v1/jobs"))
                .allSatisfy(it -> assertThat(it.header("transfer-encoding")).isEmpty());
    }

    @Test
    void crookedPathsAreRefused() throws Exception {
        for (var path :
                new String[] {
                    "/api/v1/public/../users",
                    "/api//v1/users",
                    "/api/v1/orders;x=1",
                    "/api/v1/public/%2e%2e/users",
                    "/api/v1/orders%2fx"
                }) {
            var answer =
                    RawHttp.on(port)
                            .send(
                                    "GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).containsPattern("^HTTP/1.1 (400|401|404)");
        }
        assertThat(TRACKING.seen()).isEmpty();
    }

    private Api signIn(Organisation organisation) {
        return admin(organisation);
    }

    private static BodyPublisher whole(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static String size(StubService.Seen seen) {
        return "{\"size\":" + seen.body().length() + "}";
    }

    private static int post(Api as, String path, BodyPublisher body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + as.port() + path))
                        .header("Content-Type", "application/json")
                        .POST(body);
        as.headers().forEach(request::header);
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            // the connection was closed while the client was still sending: refused as well
            return 413;
        }
    }
}
