package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.testing.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drivers' phones, which lose answers in dead zones. */
class DriverTest extends GatewayTest {
    private final UUID driverId = UUID.randomUUID();
    private Organisation organisation;
    private Api admin;
    private UUID userId;

    @BeforeEach
    void hire() {
        organisation = organisation();
        admin = admin(organisation);
        userId =
                user(
                        admin,
                        "wang",
                        "\"roles\":[\"DRIVER\",\"VIEWER\"],\"driverId\":\"%s\""
                                .formatted(driverId));
    }

    @Test
    void aPhoneActsAsItsDriverAlone() throws Exception {
        var tokens = signIn("phone-1").expect(201).json();
        phone(tokens).get("/api/v1/driver/routes").expect(200);
        var claims =
                SignedJWT.parse(DISPATCH.last().header("authorization").substring(7))
                        .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("DRIVER");
        assertThat(claims.getStringClaim("driver")).isEqualTo(driverId.toString());
        // no cookie, so nothing to forge: changes need no CSRF token
        phone(tokens).post("/api/v1/driver/actions", "[]").expect(200);
        phone(tokens).get("/api/v1/users").expect(403);
    }

    @Test
    void anAccessTokenIsShortAndARefreshTokenIsNoAccessToken() {
        var tokens = signIn("phone-1").json();
        clock.pass(Duration.ofMinutes(14));
        phone(tokens).get("/api/v1/driver/routes").expect(200);
        clock.pass(Duration.ofMinutes(2));
        phone(tokens).get("/api/v1/driver/routes").expect(401);
        anonymous()
                .withToken(tokens.path("refreshToken").asString())
                .get("/api/v1/driver/routes")
                .expect(401);
        phone(refresh(tokens).expect(200).json()).get("/api/v1/driver/routes").expect(200);
    }

    @Test
    void anAnswerLostInADeadZoneIsNoTheft() {
        var first = refresh(signIn("phone-1").json()).expect(200).json();
        refresh(first).expect(200); // lost
        refresh(first).expect(200); // lost again
        var third = refresh(first).expect(200).json();
        var next = refresh(third).expect(200).json();
        phone(next).get("/api/v1/driver/routes").expect(200);
    }

    @Test
    void whoComesBackWithASpentTokenEndsTheFamily() {
        var first = signIn("phone-1").json();
        var second = refresh(first).expect(200).json();
        var third = refresh(second).expect(200).json();
        phone(third).get("/api/v1/driver/routes").expect(200);

        refresh(first).expectProblem(401, "refresh-refused"); // a thief, or the phone after one
        refresh(third).expect(401);
        phone(third).get("/api/v1/driver/routes").expect(401);
        assertThat(admin.get("/api/v1/audit").expect(200).body()).contains("REFRESH_TOKEN_REUSED");
        phone(signIn("phone-1").expect(201).json()).get("/api/v1/driver/routes").expect(200);
    }

    @Test
    void twoHeirsOfOneTokenAreOneTooMany() {
        var first = signIn("phone-1").json();
        var thiefs = refresh(first).expect(200).json();
        var phones = refresh(first).expect(200).json();
        refresh(thiefs).expect(200);
        refresh(phones).expect(401);
        refresh(thiefs).expect(401);
    }

    @Test
    void phonesAreApart() {
        var one = signIn("phone-1").json();
        var two = signIn("phone-2").json();
        anonymous().post("/api/v1/driver-tokens/revoke", refreshBody(one)).expect(204);
        phone(one).get("/api/v1/driver/routes").expect(401);
        refresh(one).expect(401);
        phone(two).get("/api/v1/driver/routes").expect(200);
        refresh(two).expect(200);
    }

    @Test
    void whoIsSentAwayDrivesNoMore() {
        var tokens = signIn("phone-1").json();
        admin.with("If-Match", "\"1\"")
                .put(
                        "/api/v1/users/" + userId,
                        """
                        {"displayName":"Wang","active":false,"roles":["DRIVER"],"driverId":"%s"}"""
                                .formatted(driverId))
                .expect(200);
        phone(tokens).get("/api/v1/driver/routes").expect(401);
        refresh(tokens).expect(401);
        signIn("phone-1").expect(401);
    }

    @Test
    void onlyDriversGetAPhone() {
        user(admin, "li", "\"roles\":[\"DISPATCHER\"]");
        anonymous()
                .post("/api/v1/driver-tokens", credentials("li", PASSWORD, "p"))
                .expectProblem(403, "not-a-driver");
        anonymous()
                .post("/api/v1/driver-tokens", credentials("wang", "wrong word", "p"))
                .expectProblem(401, "sign-in-refused");
    }

    private Api.Answer signIn(String deviceId) {
        return anonymous().post("/api/v1/driver-tokens", credentials("wang", PASSWORD, deviceId));
    }

    private Api.Answer refresh(JsonNode tokens) {
        return anonymous().post("/api/v1/driver-tokens/refresh", refreshBody(tokens));
    }

    private Api phone(JsonNode tokens) {
        return anonymous().withToken(tokens.path("accessToken").asString());
    }

    private static String refreshBody(JsonNode tokens) {
        return "{\"refreshToken\":\"%s\"}".formatted(tokens.path("refreshToken").asString());
    }

    private String credentials(String username, String password, String deviceId) {
        return """
        {"organisation":"%s","username":"%s","password":"%s","deviceId":"%s"}"""
                .formatted(organisation.slug(), username, password, deviceId);
    }
}
