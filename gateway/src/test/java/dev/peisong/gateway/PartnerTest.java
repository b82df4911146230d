package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.testing.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Programs of partners. */
class PartnerTest extends GatewayTest {
    private Organisation organisation;
    private Api admin;

    @BeforeEach
    void found() {
        organisation = organisation();
        admin = admin(organisation);
    }

    @Test
    void anApiKeyMayDoWhatItsScopesSayAndNoMore() {
        var key = key("\"jobs:read\",\"positions:write\"").path("key").asString();
        var program = anonymous().withToken(key);

        program.get("/api/v1/jobs/1").expect(200);
        program.post("/api/v1/positions", "[]").expect(200);
        program.get("/api/v1/positions/latest").expect(200);
        program.post("/api/v1/jobs", "{}").expectProblem(403, "insufficient-scope");
        program.get("/api/v1/orders").expectProblem(403, "insufficient-scope");
        assertThat(ORDER_1.seen().size() + ORDER_2.seen().size()).isZero();
        anonymous().with("X-API-Key", key).get("/api/v1/jobs").expect(200);
    }

    @Test
    void noScopeReachesTheAdministrationOfPeople() {
        var program = anonymous().withToken(key("\"*:write\"").path("key").asString());
        program.post("/api/v1/orders", "{}").expect(200);
        for (var path : new String[] {"users", "api-keys", "clients", "audit"}) {
            program.get("/api/v1/" + path).expect(403);
        }
        program.get("/api/v1/operations/orders/parked-events").expect(403);
        program.get("/api/v1/%75sers").expectProblem(403, "insufficient-scope");
        program.put("/api/v1/session/password", "{}").expectProblem(403, "insufficient-scope");
    }

    @Test
    void theTokenForServicesNamesPartnerScopesAndMerchants() throws Exception {
        var merchant = UUID.randomUUID();
        var answer =
                admin.post(
                                "/api/v1/api-keys",
                                """
                                {"name":"shop","role":"MERCHANT","scopes":["jobs:read"],
                                 "merchants":["%s"]}"""
                                        .formatted(merchant))
                        .expect(201)
                        .json();
        anonymous().withToken(answer.path("key").asString()).get("/api/v1/jobs").expect(200);
        var claims =
                SignedJWT.parse(DISPATCH.last().header("authorization").substring(7))
                        .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("MERCHANT");
        assertThat(claims.getStringClaim("scope")).isEqualTo("jobs:read");
        assertThat(claims.getStringListClaim("merchants")).containsExactly(merchant.toString());
        assertThat(claims.getSubject()).isEqualTo(answer.path("id").asString());
    }

    @Test
    void aKeyIsShownOnceAndKeptHashed() {
        var made = key("\"jobs:read\"");
        var key = made.path("key").asString();
        assertThat(key).startsWith("psk_" + organisation.slug() + "_");

        var read = admin.get("/api/v1/api-keys/" + made.path("id").asString()).expect(200);
        assertThat(read.body()).doesNotContain(key).contains("jobs:read");
        assertThat(admin.get("/api/v1/api-keys").expect(200).json().at("/items/0/id"))
                .isEqualTo(made.path("id"));
        var rows =
                database.asSuperuser()
                        .sql("SELECT partner_credential::text FROM partner_credential")
                        .query(String.class)
                        .list();
        assertThat(String.join("\n", rows)).doesNotContain(key.substring(key.length() - 43));
    }

    @Test
    void aKeyEndsWhenItExpiresOrIsRevoked() {
        var made = key("\"jobs:read\"");
        var program = anonymous().withToken(made.path("key").asString());
        program.get("/api/v1/jobs").expect(200);
        admin.delete("/api/v1/api-keys/" + made.path("id").asString()).expect(204);
        program.get("/api/v1/jobs").expect(401);

        var other = anonymous().withToken(key("\"jobs:read\"").path("key").asString());
        clock.pass(Duration.ofDays(89));
        other.get("/api/v1/jobs").expect(200);
        clock.pass(Duration.ofDays(2));
        other.get("/api/v1/jobs").expect(401);
    }

    @Test
    void aKeyOfOneOrganisationSaysNothingToAnother() {
        var key = key("\"jobs:read\"").path("key").asString();
        var other = organisation();
        var moved = key.replace("psk_" + organisation.slug(), "psk_" + other.slug());
        anonymous().withToken(moved).get("/api/v1/jobs").expect(401);
        anonymous().withToken(key.replace("psk_", "psa_")).get("/api/v1/jobs").expect(401);
    }

    @Test
    void aClientTradesItsSecretForAToken() {
        var client = client("\"jobs:read\",\"orders:write\"");
        var answer = token(client, "grant_type=client_credentials&scope=jobs%3Aread").expect(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("scope").asString()).isEqualTo("jobs:read");
        var program = anonymous().withToken(answer.json().path("access_token").asString());

        program.get("/api/v1/jobs").expect(200);
        program.post("/api/v1/orders", "{}").expectProblem(403, "insufficient-scope");
        clock.pass(Duration.ofSeconds(answer.json().path("expires_in").asLong() + 1));
        program.get("/api/v1/jobs").expect(401);
    }

    @Test
    void revokingAClientEndsItsTokens() {
        var client = client("\"jobs:read\"");
        var token = token(client, "grant_type=client_credentials").expect(200).json();
        var program = anonymous().withToken(token.path("access_token").asString());
        program.get("/api/v1/jobs").expect(200);
        admin.delete("/api/v1/clients/" + client.path("id").asString()).expect(204);
        program.get("/api/v1/jobs").expect(401);
        assertThat(token(client, "grant_type=client_credentials").expect(401).json().path("error"))
                .hasToString("\"invalid_client\"");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password, 400, unsupported_grant_type",
        "scope=jobs:read, 400, invalid_request",
        "grant_type=client_credentials&scope=users:write, 400, invalid_scope",
        "grant_type=client_credentials&grant_type=password, 400, invalid_request",
    })
    void theTokenEndpointRefusesAsItsStandardSays(String form, int status, String error) {
        var answer = token(client("\"jobs:read\""), form).expect(status);
        assertThat(answer.json().path("error").asString()).isEqualTo(error);
    }

    @Test
    void aClientMaySendItsSecretInTheHeaderButNotBeWrong() {
        var client = client("\"jobs:read\"");
        var id = client.path("clientId").asString();
        var form = anonymous().with("Content-Type", "application/x-www-form-urlencoded");
        form.with("Authorization", basic(id, client.path("clientSecret").asString()))
                .post("/api/v1/oauth2/token", "grant_type=client_credentials")
                .expect(200);
        var wrong =
                form.with("Authorization", basic(id, "psc_x_y"))
                        .post("/api/v1/oauth2/token", "grant_type=client_credentials")
                        .expect(401);
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(wrong.json().path("error").asString()).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"scopes\":[]} | /scopes",
                "{\"name\":\"x\",\"scopes\":[\"everything\"]} | /scopes",
                "{\"name\":\"\",\"scopes\":[\"jobs:read\"]} | /name",
                "{\"name\":\"x\",\"scopes\":[\"jobs:read\"],\"role\":\"ADMIN\"} | /role",
                "{\"name\":\"x\",\"scopes\":[\"jobs:read\"],\"role\":\"MERCHANT\"} | /merchants",
                "{\"name\":\"x\",\"scopes\":[\"jobs:read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"} | /expiresAt",
            })
    void badKeysAreRefused(String json, String pointer) {
        var refused = admin.post("/api/v1/api-keys", json).expect(400);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .anyMatch(it -> it.startsWith(pointer));
    }

    private JsonNode key(String scopes) {
        return admin.post(
                        "/api/v1/api-keys", "{\"name\":\"shop\",\"scopes\":[%s]}".formatted(scopes))
                .expect(201)
                .json();
    }

    private JsonNode client(String scopes) {
        return admin.post("/api/v1/clients", "{\"name\":\"erp\",\"scopes\":[%s]}".formatted(scopes))
                .expect(201)
                .json();
    }

    private Api.Answer token(JsonNode client, String form) {
        return anonymous()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(
                        "/api/v1/oauth2/token",
                        form
                                + "&client_id="
                                + client.path("clientId").asString()
                                + "&client_secret="
                                + client.path("clientSecret").asString());
    }

    private static String basic(String id, String secret) {
        var pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
