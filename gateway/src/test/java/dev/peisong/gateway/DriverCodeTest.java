package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.testing.Api;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A phone signs in with a code that a dispatcher shows. */
class DriverCodeTest extends GatewayTest {
    private final UUID driverId = UUID.randomUUID();
    private Organisation organisation;
    private Api admin;
    private Api dispatcher;

    @BeforeEach
    void open() {
        organisation = organisation();
        admin = admin(organisation);
        user(admin, "li", "\"roles\":[\"DISPATCHER\"]");
        dispatcher = browser(signIn(organisation.slug(), "li", PASSWORD));
    }

    @Test
    void theCodeOpensTheDriversDayOnce() throws Exception {
        var code = show(dispatcher).expect(201).json();
        assertThat(code.path("code").asString()).matches("[2-9A-HJKMNP-TV-Z]{8}");
        assertThat(code.path("url").asString())
                .isEqualTo(
                        "http://127.0.0.1:%d/driver/#code=%s.%s"
                                .formatted(
                                        port, organisation.slug(), code.path("code").asString()));
        var tokens = swap(code.path("code").asString()).expect(201).json();
        phone(tokens).get("/api/v1/driver/routes").expect(200);
        var claims =
                SignedJWT.parse(DISPATCH.last().header("authorization").substring(7))
                        .getJWTClaimsSet();
        assertThat(claims.getStringClaim("driver")).isEqualTo(driverId.toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("DRIVER");

        swap(code.path("code").asString()).expectProblem(401, "code-refused");
        phone(tokens).get("/api/v1/driver/routes").expect(200);
    }

    @Test
    void itIsTypedAsPeopleType() {
        var code = show(dispatcher).json().path("code").asString();
        swap(" " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4))
                .expect(201);
    }

    @Test
    void itsTokensRotateLikeAnyOther() {
        var first = swap(show(dispatcher).json().path("code").asString()).json();
        var next =
                anonymous()
                        .post(
                                "/api/v1/driver-tokens/refresh",
                                "{\"refreshToken\":\"%s\"}"
                                        .formatted(first.path("refreshToken").asString()))
                        .expect(200)
                        .json();
        phone(next).get("/api/v1/driver/routes").expect(200);
    }

    @Test
    void itIsOverAfterTenMinutesAndWhenAnotherIsShown() {
        var old = show(dispatcher).json().path("code").asString();
        clock.pass(Duration.ofMinutes(9));
        var fresh = show(dispatcher).json().path("code").asString();
        swap(old).expectProblem(401, "code-refused");
        clock.pass(Duration.ofMinutes(2));
        swap(fresh).expect(201);
        var late = show(dispatcher).json().path("code").asString();
        clock.pass(Duration.ofMinutes(11));
        swap(late).expectProblem(401, "code-refused");
    }

    @Test
    void aDriverIsAddedOnceAndKeepsWhatAnAdministratorGave() {
        show(dispatcher).expect(201);
        show(dispatcher).expect(201);
        var drivers = admin.get("/api/v1/users").json().path("items").valueStream();
        assertThat(
                        drivers.filter(
                                it -> driverId.toString().equals(it.path("driverId").asString(""))))
                .singleElement()
                .satisfies(it -> assertThat(it.path("displayName").asString()).isEqualTo("Wang"))
                .satisfies(it -> assertThat(it.path("roles").toString()).isEqualTo("[\"DRIVER\"]"));
        // a name, but no password that anybody knows
        signIn(organisation.slug(), "driver-" + driverId, "").expect(401);
    }

    @Test
    void whoWasSentAwayGetsNoCode() {
        var id = driver("wang", "");
        var code = show(dispatcher).json().path("code").asString();
        admin.with("If-Match", "\"1\"")
                .put(
                        "/api/v1/users/" + id,
                        "{\"displayName\":\"Wang\",\"active\":false,\"roles\":[\"DRIVER\"],\"driverId\":\"%s\"}"
                                .formatted(driverId))
                .expect(200);
        swap(code).expectProblem(401, "code-refused");
        show(dispatcher).expectProblem(409, "driver-sent-away");
    }

    @Test
    void nobodyShowsACodeForWhoSeesMore() {
        var site = UUID.randomUUID();
        user(admin, "zhao", "\"roles\":[\"DISPATCHER\"],\"sites\":[\"%s\"]".formatted(site));
        var bound = browser(signIn(organisation.slug(), "zhao", PASSWORD));
        show(bound).expect(201); // added with the sites of who asked
        show(dispatcher).expect(201);
        show(bound).expect(201);
        var other = UUID.randomUUID();
        user(admin, "sun", "\"roles\":[\"DISPATCHER\"],\"sites\":[\"%s\"]".formatted(other));
        show(browser(signIn(organisation.slug(), "sun", PASSWORD)))
                .expectProblem(403, "driver-sees-more");
    }

    @Test
    void dispatchersShowCodesAndNobodyElse() {
        user(admin, "qian", "\"roles\":[\"VIEWER\",\"WAREHOUSE\",\"CUSTOMER_SERVICE\"]");
        show(browser(signIn(organisation.slug(), "qian", PASSWORD))).expect(403);
        show(anonymous()).expect(401);
        var tokens = swap(show(dispatcher).json().path("code").asString()).json();
        show(phone(tokens)).expect(403);
    }

    @Test
    void guessingIsLimitedForTheWholeOrganisation() {
        var code = show(dispatcher).json().path("code").asString();
        swap(code).expect(201); // right ones do not count
        for (int i = 0; i < 30; i++) {
            swap("2222222" + "23456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(i)).expect(401);
        }
        var locked = swap(show(dispatcher).json().path("code").asString());
        locked.expectProblem(429, "code-locked");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 61);
        clock.pass(Duration.ofSeconds(61));
        swap(show(dispatcher).json().path("code").asString()).expect(201);
        assertThat(admin.get("/api/v1/audit?limit=200").body())
                .contains("DRIVER_CODE_SHOWN", "DRIVER_CODE_REFUSED", "\"by\":\"code\"");
    }

    @Test
    void anotherOrganisationsCodeAndNoOrganisationLookAlike() {
        var code = show(dispatcher).json().path("code").asString();
        var elsewhere = swap(organisation().slug(), code).expectProblem(401, "code-refused");
        assertThat(swap("no-such-place", code).body()).isEqualTo(elsewhere.body());
        swap(code).expect(201);
    }

    @Test
    void theDatabaseKnowsNoCode() {
        var code = show(dispatcher).json().path("code").asString();
        var kept =
                database.asSuperuser()
                        .sql("SELECT c::text FROM driver_code c WHERE tenant_id = ?")
                        .param(organisation.id())
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(code);
        assertThat(admin.get("/api/v1/audit?limit=200").body()).doesNotContain(code);
    }

    @Test
    void aPhoneReachesItsDriversWorkAlone() {
        var phone = phone(swap(show(dispatcher).json().path("code").asString()).json());
        phone.get("/api/v1/driver/routes").expect(200);
        phone.post("/api/v1/driver/actions", "{}").expect(200);
        phone.post("/api/v1/proofs", "{}").expect(200);
        phone.post("/api/v1/positions", "{}").expect(200);
        phone.get("/api/v1/reason-codes").expect(200);
        phone.get("/api/v1/roads/area").expect(200);
        phone.get("/api/v1/session").expect(200);
        for (var path :
                new String[] {
                    "orders",
                    "merchants",
                    "sites",
                    "skus",
                    "jobs",
                    "proofs/1",
                    "addresses",
                    "streams/positions",
                    "%64rivers",
                    "road-closures"
                }) {
            phone.get("/api/v1/" + path).expect(403);
        }
        phone.post("/api/v1/reason-codes", "{}").expectProblem(403, "not-for-phones");
    }

    private UUID driver(String username, String more) {
        return user(
                admin,
                username,
                "\"roles\":[\"DRIVER\"],\"driverId\":\"%s\"%s".formatted(driverId, more));
    }

    private Api.Answer show(Api as) {
        return as.post(
                "/api/v1/driver-codes",
                "{\"driverId\":\"%s\",\"displayName\":\"Wang\"}".formatted(driverId));
    }

    private Api.Answer swap(String code) {
        return swap(organisation.slug(), code);
    }

    private Api.Answer swap(String slug, String code) {
        return anonymous()
                .post(
                        "/api/v1/driver-tokens/code",
                        "{\"organisation\":\"%s\",\"code\":\"%s\",\"deviceId\":\"phone-1\"}"
                                .formatted(slug, code));
    }

    private Api phone(JsonNode tokens) {
        return anonymous().withToken(tokens.path("accessToken").asString());
    }
}
