package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "peisong.limits.rate.client=5",
            "peisong.limits.rate.anonymous=20",
            "peisong.limits.rate.map=6"
        })
class RateLimitTest extends GatewayTest {

    @Test
    void aClientIsToldWhatIsLeftAndThenToWait() {
        var organisation = organisation();
        var admin = admin(organisation);
        for (int left = 4; left >= 0; left--) {
            var answer = admin.get("/api/v1/jobs").expect(200);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("5");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(String.valueOf(left));
        }
        var refused = admin.get("/api/v1/jobs");
        refused.expectProblem(429, "too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
        assertThat(DISPATCH.seen()).hasSize(5);

        clock.pass(Duration.ofSeconds(13));
        admin.get("/api/v1/jobs").expect(200);
        admin.get("/api/v1/jobs").expect(429);
    }

    @Test
    void theMapIsCountedApart() {
        clock.pass(Duration.ofMinutes(1));
        for (int tile = 0; tile < 6; tile++) {
            anonymous().get("/map/tiles/14/0/" + tile + ".mvt").expect(200);
        }
        // a slow machine fills the bucket a little meanwhile
        var refused =
                Stream.generate(() -> anonymous().get("/map/tiles/14/0/6.mvt"))
                        .limit(500)
                        .filter(it -> it.status() != 200)
                        .findFirst()
                        .orElseThrow();
        refused.expectProblem(429, "too-many-requests");
        anonymous().get("/api/v1/jobs").expect(401);
        admin(organisation()).get("/api/v1/jobs").expect(200);
    }

    @Test
    void aGuesserIsTurnedAwayBeforeTheDatabaseIsAsked() {
        clock.pass(Duration.ofMinutes(1));
        var guess = anonymous().withToken("psk_nowhere_" + "x".repeat(43));
        for (int i = 0; i < 20; i++) {
            guess.get("/api/v1/jobs").expect(401);
        }
        guess.get("/api/v1/jobs").expectProblem(429, "too-many-requests");
        signIn("nowhere", "nobody", "some password").expect(429);
        clock.pass(Duration.ofMinutes(1));
        guess.get("/api/v1/jobs").expect(401);
    }
}
