package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"peisong.limits.rate.client=5", "peisong.limits.rate.anonymous=20"})
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
