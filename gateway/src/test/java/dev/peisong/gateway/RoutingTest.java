package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.testing.Api;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest extends GatewayTest {
    private Api admin;

    @BeforeEach
    void signIn() {
        admin = admin(organisation());
        letBreakersClose();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/17/timeline, order",
        "/api/v1/merchants, order",
        "/api/v1/imports/1, order",
        "/api/v1/stock?site=1&q=a%20b%2Cc, inventory",
        "/api/v1/skus, inventory",
        "/api/v1/plans, dispatch",
        "/api/v1/driver/routes, dispatch",
        "/api/v1/addresses/nearest?latitude=31.0&longitude=104.5, dispatch",
        "/api/v1/roads/area, dispatch",
        "/api/v1/positions/latest, tracking",
        "/api/v1/streams, tracking",
        "/api/v1/operations/orders/parked-events, order",
        "/api/v1/operations/tracking/parked-events, tracking",
    })
    void theFirstSegmentNamesTheService(String uri, String service) {
        admin.get(uri).expect(200);
        var seen =
                switch (service) {
                    case "inventory" -> INVENTORY.last();
                    case "dispatch" -> DISPATCH.last();
                    case "tracking" -> TRACKING.last();
                    default -> (ORDER_1.seen().isEmpty() ? ORDER_2 : ORDER_1).last();
                };
        assertThat(seen.uri()).isEqualTo(uri);
    }

    @Test
    void whatNobodyAnswersIsNotFound() {
        admin.get("/api/v1/nonsense").expectProblem(404, "not-found");
        admin.get("/elsewhere.js").expectProblem(404, "not-found");
        admin.get("/api/v1/order").expectProblem(404, "not-found");
    }

    @Test
    void instancesTakeTurns() {
        for (int i = 0; i < 6; i++) {
            admin.get("/api/v1/orders").expect(200);
        }
        assertThat(ORDER_1.seen()).hasSize(3);
        assertThat(ORDER_2.seen()).hasSize(3);
    }

    @Test
    void aSafeCallIsAskedOfTheOtherInstance() {
        ORDER_1.answeringStatus(503);
        for (int i = 0; i < 4; i++) {
            admin.get("/api/v1/orders").expect(200);
        }
        assertThat(ORDER_1.seen()).isNotEmpty();
    }

    @Test
    void aKeyedPostIsRepeatedWithItsBodyAndAnUnkeyedOneIsNot() {
        ORDER_1.answering((exchange, _) -> exchange.close());
        ORDER_2.answering((exchange, _) -> exchange.close());
        var body = "{\"lines\":[]}";

        admin.post("/api/v1/orders", body).expectProblem(502, "bad-gateway");
        assertThat(ORDER_1.seen().size() + ORDER_2.seen().size()).isEqualTo(1);

        forgetRequests();
        ORDER_1.answering((exchange, _) -> exchange.close());
        ORDER_2.answering((exchange, _) -> exchange.close());
        admin.with("Idempotency-Key", "k1").post("/api/v1/orders", body).expect(502);
        assertThat(ORDER_1.seen().size() + ORDER_2.seen().size()).isEqualTo(3);
        assertThat(ORDER_1.seen()).allSatisfy(it -> assertThat(it.body()).isEqualTo(body));
        assertThat(ORDER_2.last().header("idempotency-key")).isEqualTo("k1");
    }

    @Test
    void aLateAnswerIsNotWaitedForNorAskedForAgain() {
        var release = new CountDownLatch(1);
        DISPATCH.answering(
                (exchange, _) -> {
                    hold(release);
                    StubService.send(exchange, 200, "{}");
                });
        admin.get("/api/v1/jobs").expectProblem(504, "gateway-timeout");
        release.countDown();
        assertThat(DISPATCH.seen()).hasSize(1);
    }

    @Test
    void aFailingServiceIsLeftAloneAndAnsweredForAtOnce() {
        INVENTORY.answeringStatus(503);
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> {
                            int before = INVENTORY.seen().size();
                            admin.get("/api/v1/stock");
                            return INVENTORY.seen().size() == before;
                        });
        long began = System.nanoTime();
        var answer = admin.get("/api/v1/stock");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        answer.expectProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(millis).isLessThan(250);

        admin.get("/api/v1/jobs").expect(200); // others are not affected
        INVENTORY.reset();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> admin.get("/api/v1/stock").status() == 200);
    }

    @Test
    void theServicesOwnRefusalPassesThroughAsItIs() {
        TRACKING.answering(
                (exchange, _) -> {
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.getResponseHeaders().set("Set-Cookie", "evil=1");
                    StubService.send(exchange, 409, "{\"type\":\"x\"}");
                });
        var answer = admin.with("If-Match", "\"6\"").put("/api/v1/proofs/1", "{}").expect(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"x\"}");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(TRACKING.last().header("if-match")).isEqualTo("\"6\"");
    }

    @Test
    void anAddressInsideThePlatformBecomesAPath() {
        TRACKING.answering(
                (exchange, seen) -> {
                    exchange.getResponseHeaders()
                            .set("Location", TRACKING.address() + seen.uri() + "/9");
                    StubService.send(exchange, 201, "{}");
                });
        assertThat(admin.post("/api/v1/tracking-links", "{}").expect(201).header("Location"))
                .isEqualTo("/api/v1/tracking-links/9");
    }

    @Test
    void everyRequestHasAnIdAndATrace() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var answer =
                admin.with("X-Request-Id", "abc-1").with("traceparent", trace).get("/api/v1/jobs");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(DISPATCH.last().header("x-request-id")).isEqualTo("abc-1");
        assertThat(DISPATCH.last().header("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .isNotEqualTo(trace);
        assertThat(admin.with("X-Request-Id", "a b\tc").get("/api/v1/jobs").header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void theMapNeedsNoSignInAndIsReadOnly() {
        DISPATCH.answering(
                (exchange, _) -> {
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.getResponseHeaders().set("Cache-Control", "max-age=9, public");
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    StubService.send(exchange, 200, "a tile");
                });
        var tile = anonymous().get("/map/tiles/14/1/2.mvt?v=1").expect(200);
        assertThat(DISPATCH.last().uri()).isEqualTo("/map/tiles/14/1/2.mvt?v=1");
        assertThat(DISPATCH.last().headers()).doesNotContainKey("authorization");
        assertThat(tile.header("Cache-Control")).isEqualTo("max-age=9, public");
        assertThat(tile.header("ETag")).isEqualTo("\"7\"");
        assertThat(tile.header("Content-Encoding")).isEqualTo("gzip");

        DISPATCH.answering((exchange, _) -> StubService.send(exchange, 304, ""));
        anonymous().with("If-None-Match", "\"7\"").get("/map/tiles/14/1/2.mvt").expect(304);
        assertThat(DISPATCH.last().header("if-none-match")).isEqualTo("\"7\"");

        forgetRequests();
        anonymous().post("/map/tiles/14/1/2.mvt", "{}").expect(401);
        assertThat(DISPATCH.seen()).isEmpty();
    }

    @Test
    void trackingLinksNeedNoSignIn() {
        anonymous().get("/api/v1/public/track/secret").expect(200);
        assertThat(TRACKING.last().headers()).doesNotContainKey("authorization");
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Breakers that another test opened. */
    private void letBreakersClose() {
        for (var uri : new String[] {"orders", "orders", "stock", "jobs", "positions"}) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> admin.get("/api/v1/" + uri).status() == 200);
        }
        forgetRequests();
    }
}
