package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest extends GatewayTest {

    @Test
    void aPersonSignsInWithTheirOrganisation() {
        var organisation = organisation();
        var signedIn = signIn(organisation.slug(), "ADMIN@" + organisation.slug(), PASSWORD);

        signedIn.expect(201);
        assertThat(signedIn.json().at("/organisation/slug").asString())
                .isEqualTo(organisation.slug());
        assertThat(signedIn.json().at("/roles/0").asString()).isEqualTo("ADMIN");
        assertThat(signedIn.json().at("/username").asString()).isEqualTo(organisation.admin());
        assertThat(browser(signedIn).get("/api/v1/session").expect(200).json().at("/userId"))
                .isEqualTo(signedIn.json().at("/userId"));
    }

    @Test
    void theCookieIsForThisHostAndNoScript() {
        var organisation = organisation();
        var cookie =
                signIn(organisation.slug(), organisation.admin(), PASSWORD).header("Set-Cookie");

        assertThat(cookie)
                .startsWith("peisong-dev=pss_" + organisation.slug() + "_")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void plainHttpFromAnotherMachineIsNoPlaceToSignIn() throws Exception {
        var organisation = organisation();
        var body =
                """
                {"organisation":"%s","username":"%s","password":"%s"}"""
                        .formatted(organisation.slug(), organisation.admin(), PASSWORD);
        var answer =
                RawHttp.on(port)
                        .send(
                                "POST /api/v1/session HTTP/1.1\r\nHost: peisong.example\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: "
                                        + body.length()
                                        + "\r\nConnection: close\r\n\r\n"
                                        + body);
        assertThat(answer).startsWith("HTTP/1.1 403").contains("problems/https-needed");
    }

    @Test
    void whateverIsWrongLooksTheSame() {
        var organisation = organisation();
        var wrong = signIn(organisation.slug(), organisation.admin(), "not it at all");
        wrong.expectProblem(401, "sign-in-refused");
        assertThat(signIn(organisation.slug(), "nobody", PASSWORD).body()).isEqualTo(wrong.body());
        assertThat(signIn("no-such-place", organisation.admin(), PASSWORD).body())
                .isEqualTo(wrong.body());
    }

    @Test
    void changesNeedTheCsrfTokenAndReadsDoNot() {
        var organisation = organisation();
        var signedIn = signIn(organisation.slug(), organisation.admin(), PASSWORD);
        var cookieOnly = anonymous().with("Cookie", signedIn.header("Set-Cookie").split(";", 2)[0]);

        cookieOnly.get("/api/v1/orders").expect(200);
        cookieOnly.post("/api/v1/orders", "{}").expectProblem(403, "csrf-token-needed");
        cookieOnly.with("X-CSRF-Token", "x".repeat(43)).delete("/api/v1/session").expect(403);
        assertThat(ORDER_1.seen().size() + ORDER_2.seen().size()).isEqualTo(1);
        browser(signedIn).post("/api/v1/orders", "{}").expect(200);
    }

    @Test
    void signingOutEndsTheSessionForEverybodyWhoHasTheCookie() {
        var organisation = organisation();
        var browser = admin(organisation);
        var gone = browser.delete("/api/v1/session").expect(204);
        assertThat(gone.header("Set-Cookie")).contains("Max-Age=0");
        browser.get("/api/v1/session").expectProblem(401, "unauthenticated");
    }

    @Test
    void anIdleSessionEnds() {
        var browser = admin(organisation());
        clock.pass(Duration.ofHours(7));
        browser.get("/api/v1/session").expect(200);
        clock.pass(Duration.ofHours(7));
        browser.get("/api/v1/session").expect(200);
        clock.pass(Duration.ofHours(9));
        browser.get("/api/v1/session").expect(401);
    }

    @Test
    void noSessionOutlivesItsDay() {
        var browser = admin(organisation());
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofHours(6).minusSeconds(30));
            browser.get("/api/v1/session").expect(200);
        }
        clock.pass(Duration.ofMinutes(3));
        browser.get("/api/v1/session").expect(401);
    }

    @Test
    void fiveFailuresLockTheNameWhetherOrNotItExists() {
        var organisation = organisation();
        for (var name : new String[] {organisation.admin(), "nobody"}) {
            for (int i = 0; i < 5; i++) {
                signIn(organisation.slug(), name, "guess number " + i).expect(401);
            }
            var locked = signIn(organisation.slug(), name, PASSWORD);
            locked.expectProblem(429, "sign-in-locked");
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 31);
        }
        clock.pass(Duration.ofSeconds(31));
        signIn(organisation.slug(), organisation.admin(), PASSWORD).expect(201);
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        var organisation = organisation();
        var here = admin(organisation);
        var there = admin(organisation);
        var change =
                """
                {"currentPassword":"%s","newPassword":"%s"}""";
        here.put("/api/v1/session/password", change.formatted("wrong one", "a longer secret"))
                .expectProblem(400, "wrong-password");
        here.put("/api/v1/session/password", change.formatted(PASSWORD, "short"))
                .expectProblem(400, "weak-password");
        here.put("/api/v1/session/password", change.formatted(PASSWORD, "a longer secret"))
                .expect(204);

        here.get("/api/v1/session").expect(401);
        there.get("/api/v1/session").expect(401);
        signIn(organisation.slug(), organisation.admin(), PASSWORD).expect(401);
        signIn(organisation.slug(), organisation.admin(), "a longer secret").expect(201);
    }

    @Test
    void aMadeUpSessionOpensNothing() {
        var organisation = organisation();
        var tenant = new Tenant(UUID.randomUUID(), organisation.slug(), "x", false);
        var token = Token.fresh(Token.Kind.SESSION, tenant).text();
        anonymous().with("Cookie", "peisong-dev=" + token).get("/api/v1/session").expect(401);
        anonymous().withToken(token).get("/api/v1/session").expect(401);
    }
}
