package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Forgery;
import dev.peisong.common.testing.TestTokens;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;

/** What of a request reaches a service, and what does not get in at all. */
class HeaderTest extends GatewayTest {
    @Value("${peisong.jwt.keys-file}")
    Path keys;

    @Test
    void aServiceGetsAFreshTokenThatNamesTheCaller() throws Exception {
        var organisation = organisation();
        var signedIn = signIn(organisation.slug(), organisation.admin(), PASSWORD);
        browser(signedIn).get("/api/v1/jobs").expect(200);

        var token = token(DISPATCH.last());
        var key = (ECKey) JWKSet.load(keys.toFile()).getKeys().getFirst();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("peisong-gateway");
        assertThat(claims.getAudience()).containsExactly("peisong-services");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(organisation.id().toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("ADMIN");
        assertThat(claims.getSubject()).isEqualTo(signedIn.json().path("userId").asString());
        assertThat(claims.getExpirationTime())
                .isBefore(Date.from(clock.instant().plusSeconds(180)));
    }

    @Test
    void scopesOfSitesAndMerchantsAndTheDriverTravelInTheToken() throws Exception {
        var organisation = organisation();
        var site = UUID.randomUUID();
        var merchant = UUID.randomUUID();
        user(
                admin(organisation),
                "seller",
                "\"roles\":[\"MERCHANT\"],\"sites\":[\"%s\"],\"merchants\":[\"%s\"]"
                        .formatted(site, merchant));
        browser(signIn(organisation.slug(), "seller", PASSWORD)).get("/api/v1/jobs").expect(200);

        var claims = token(DISPATCH.last()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("sites")).containsExactly(site.toString());
        assertThat(claims.getStringListClaim("merchants")).containsExactly(merchant.toString());
        assertThat(claims.getClaim("driver")).isNull();
    }

    @Test
    void credentialsAndInventedHeadersStayOutside() throws Exception {
        var organisation = organisation();
        admin(organisation)
                .with("X-Tenant", UUID.randomUUID().toString())
                .with("X-Peisong-Role", "SYSTEM")
                .with("X-Forwarded-For", "10.9.8.7")
                .with("Forwarded", "for=10.9.8.7")
                .with("X-Original-URL", "/admin")
                .get("/api/v1/jobs")
                .expect(200);
        var seen = DISPATCH.last();
        assertThat(seen.headers())
                .doesNotContainKeys(
                        "cookie",
                        "x-csrf-token",
                        "x-tenant",
                        "x-peisong-role",
                        "forwarded",
                        "x-original-url",
                        "x-api-key");
        assertThat(seen.header("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.headers().get("Authorization")).hasSize(1);
        assertThat(token(seen).getJWTClaimsSet().getStringClaim("tenant"))
                .isEqualTo(organisation.id().toString());
    }

    @Test
    void withoutACredentialNothingIsAsked() {
        anonymous().get("/api/v1/orders").expectProblem(401, "unauthenticated");
        anonymous().post("/api/v1/orders", "{}").expectProblem(401, "unauthenticated");
        anonymous().get("/api/v1/users").expectProblem(401, "unauthenticated");
        anonymous().get("/api/v1/nonsense").expectProblem(401, "unauthenticated");
        assertThat(ORDER_1.seen()).isEmpty();
        assertThat(ORDER_2.seen()).isEmpty();
    }

    /** Tokens minted for services, good or forged, are none of the door's credentials. */
    @ParameterizedTest
    @EnumSource(Forgery.class)
    void aForgedTokenOpensNothing(Forgery forgery) {
        var caller = Caller.of(organisation().id(), "admin", Role.ADMIN);
        anonymous().withToken(forgery.of(caller)).get("/api/v1/orders").expect(401);
        assertThat(ORDER_1.seen()).isEmpty();
        assertThat(ORDER_2.seen()).isEmpty();
    }

    @Test
    void evenAServicesOwnTokenOpensNothing() {
        var organisation = organisation();
        anonymous()
                .withToken(TestTokens.admin(organisation.id()))
                .get("/api/v1/orders")
                .expect(401);
        admin(organisation).get("/api/v1/jobs").expect(200);
        var minted = DISPATCH.last().header("authorization").substring("Bearer ".length());
        anonymous().withToken(minted).get("/api/v1/jobs").expect(401);
    }

    @Test
    void everyAnswerCarriesSecurityHeaders() {
        for (var answer :
                List.of(
                        anonymous().get("/"),
                        anonymous().get("/api/v1/orders"),
                        admin(organisation()).get("/api/v1/jobs"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    private static SignedJWT token(StubService.Seen seen) throws Exception {
        return SignedJWT.parse(seen.header("authorization").substring("Bearer ".length()));
    }
}
