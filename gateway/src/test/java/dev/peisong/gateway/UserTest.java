package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Organisations, their people, and what is remembered of both. */
class UserTest extends GatewayTest {
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private Organisation organisation;
    private Api admin;

    @BeforeEach
    void found() {
        organisation = organisation();
        admin = admin(organisation);
    }

    @Test
    void anAdministratorAddsReadsAndChangesPeople() {
        var id = user(admin, "Li@Example", "\"roles\":[\"DISPATCHER\"]");
        var read = admin.get("/api/v1/users/" + id).expect(200);
        assertThat(read.json().path("username").asString()).isEqualTo("li@example");
        assertThat(read.header("ETag")).isEqualTo("\"1\"");

        var change = "{\"displayName\":\"Li\",\"active\":true,\"roles\":[\"VIEWER\"]}";
        admin.put("/api/v1/users/" + id, change).expectProblem(428, "precondition-required");
        var changed =
                admin.with("If-Match", "\"1\"").put("/api/v1/users/" + id, change).expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        admin.with("If-Match", "\"1\"")
                .put("/api/v1/users/" + id, change)
                .expectProblem(412, "precondition-failed");
        browser(signIn(organisation.slug(), "li@example", PASSWORD))
                .get("/api/v1/users")
                .expectProblem(403, "forbidden");
    }

    @Test
    void aNameIsTakenOnce() {
        user(admin, "li", "\"roles\":[\"VIEWER\"]");
        admin.post(
                        "/api/v1/users",
                        """
                        {"username":"LI","displayName":"x","password":"long enough",
                         "roles":["VIEWER"]}""")
                .expectProblem(409, "username-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"roles\":[] | /roles",
                "\"roles\":[\"SYSTEM\"] | /roles",
                "\"roles\":[\"KING\"] | /roles/0",
                "\"roles\":[\"DRIVER\"] | /driverId",
                "\"roles\":[\"VIEWER\"],\"driverId\":\"0199c0de-0000-7000-8000-000000000000\" | /driverId",
                "\"roles\":[\"MERCHANT\"] | /merchants",
                "\"roles\":[\"VIEWER\"],\"sites\":[\"nowhere\"] | /sites/0",
                "\"roles\":[\"VIEWER\"],\"colour\":1 | /colour",
            })
    void whatDoesNotGoTogetherIsRefused(String access, String pointer) {
        admin.post(
                        "/api/v1/users",
                        "{\"username\":\"x\",\"displayName\":\"x\",\"password\":\"long enough\",%s}"
                                .formatted(access))
                .expectProblem(400, "invalid-request")
                .expectError(pointer);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everyRoleTravelsInTheToken(Role role) throws Exception {
        var more =
                switch (role) {
                    case DRIVER -> ",\"driverId\":\"%s\"".formatted(UUID.randomUUID());
                    case MERCHANT -> ",\"merchants\":[\"%s\"]".formatted(UUID.randomUUID());
                    default -> "";
                };
        user(admin, "li", "\"roles\":[\"%s\"]%s".formatted(role, more));
        var signedIn = signIn(organisation.slug(), "li", PASSWORD);
        assertThat(signedIn.json().at("/roles/0").asString()).isEqualTo(role.name());
        browser(signedIn).get("/api/v1/jobs").expect(200);
        var token = DISPATCH.last().header("authorization").substring("Bearer ".length());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly(role.name());
        for (var path : new String[] {"users", "api-keys", "clients", "audit"}) {
            browser(signedIn).get("/api/v1/" + path).expect(role == Role.ADMIN ? 200 : 403);
        }
    }

    @Test
    void anOrganisationKeepsAnAdministrator() {
        var id = admin.get("/api/v1/session").json().path("userId").asString();
        var dismissed = "{\"displayName\":\"x\",\"active\":false,\"roles\":[\"ADMIN\"]}";
        admin.with("If-Match", "\"1\"")
                .put("/api/v1/users/" + id, dismissed)
                .expectProblem(409, "last-administrator");
        user(admin, "second", "\"roles\":[\"ADMIN\"]");
        admin.with("If-Match", "\"1\"").put("/api/v1/users/" + id, dismissed).expect(200);
        admin.get("/api/v1/session").expect(401);
    }

    @Test
    void pagesShowEverybodyOnce() {
        for (int i = 0; i < 5; i++) {
            user(admin, "user" + i, "\"roles\":[\"VIEWER\"]");
        }
        var seen = new HashSet<String>();
        String after = "";
        while (true) {
            var page = admin.get("/api/v1/users?limit=2" + after).expect(200).json();
            page.path("items")
                    .forEach(it -> assertThat(seen.add(it.path("id").asString())).isTrue());
            if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                break;
            }
            after = "&after=" + page.path("next").asString();
        }
        assertThat(seen).hasSize(6);
        admin.get("/api/v1/users?limit=100000").expect(400);
    }

    @Test
    void anotherOrganisationsPeopleDoNotExist() {
        var id = user(admin, "li", "\"roles\":[\"VIEWER\"]");
        var stranger = admin(organisation());
        stranger.get("/api/v1/users/" + id).expectProblem(404, "not-found");
        stranger.with("If-Match", "\"1\"")
                .put(
                        "/api/v1/users/" + id,
                        "{\"displayName\":\"x\",\"active\":true,\"roles\":[\"VIEWER\"]}")
                .expect(404);
        assertThat(stranger.get("/api/v1/users").expect(200).body()).doesNotContain(id.toString());
        assertThat(stranger.get("/api/v1/audit").expect(200).body()).doesNotContain(id.toString());
    }

    @Test
    void theDatabaseItselfKeepsOrganisationsApart() {
        assertThat(usersSeenBy(organisation.id())).isEqualTo(1);
        assertThat(usersSeenBy(UUID.randomUUID())).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM app_user").query(Long.class).single()).isZero();
    }

    @Test
    void foundingAnOrganisationIsTheOperatorsAlone() {
        var body =
                "{\"slug\":\"mine\",\"name\":\"x\",\"admin\":{\"username\":\"a\",\"password\":\"long enough\"}}";
        anonymous().post("/api/v1/tenants", body).expect(401);
        admin.post("/api/v1/tenants", body).expect(401);
        anonymous().withToken("guess").get("/api/v1/tenants").expect(401);
        assertThat(operator().get("/api/v1/tenants?limit=200").expect(200).body())
                .contains(organisation.slug());
        operator()
                .post("/api/v1/tenants", body.replace("mine", organisation.slug()))
                .expectProblem(409, "slug-taken");
    }

    @Test
    void aClosedOrganisationLetsNobodyIn() {
        user(admin, "li", "\"roles\":[\"VIEWER\"]");
        var key =
                admin.post("/api/v1/api-keys", "{\"name\":\"x\",\"scopes\":[\"orders:read\"]}")
                        .expect(201)
                        .json()
                        .path("key")
                        .asString();
        var program = anonymous().with("X-API-Key", key);
        program.get("/api/v1/orders").expect(200);
        var path = "/api/v1/tenants/" + organisation.slug() + "/close";
        admin.post(path, "").expect(401);
        anonymous().post(path, "").expect(401);

        operator().post(path, "").expect(204);
        program.get("/api/v1/orders").expect(401);
        admin.get("/api/v1/session").expect(401);
        signIn(organisation.slug(), "li", PASSWORD).expect(401);
        operator().post(path, "").expect(204);
        operator().post("/api/v1/tenants/no-such-place/close", "").expectProblem(404, "not-found");
        admin(organisation()).get("/api/v1/session").expect(200);
    }

    @Test
    void otherServicesAreTold() {
        var id =
                user(
                        admin,
                        "li",
                        "\"roles\":[\"DRIVER\"],\"driverId\":\"%s\"".formatted(organisation.id()));
        var events =
                database.asSuperuser()
                        .sql(
                                """
                                SELECT type || ' ' || aggregate_id || ' ' || version FROM outbox
                                WHERE tenant_id = ? ORDER BY event_id""")
                        .param(organisation.id())
                        .query(String.class)
                        .list();
        assertThat(events)
                .contains(
                        "identity.tenant-created.v1 " + organisation.id() + " 1",
                        "identity.user-changed.v1 " + id + " 1");
    }

    @Test
    void theAuditTellsWhoDidWhatAndProvesIt() {
        user(admin, "li", "\"roles\":[\"VIEWER\"]");
        signIn(organisation.slug(), "li", "wrong word").expect(401);
        var audit = admin.get("/api/v1/audit").expect(200);
        assertThat(audit.json().path("items").findValuesAsString("action"))
                .containsExactly(
                        "SIGN_IN_FAILED",
                        "USER_CREATED",
                        "SIGNED_IN",
                        "USER_CREATED",
                        "TENANT_CREATED");
        assertThat(audit.body()).doesNotContain(PASSWORD, "wrong word");
        var proof = admin.get("/api/v1/audit/verification").expect(200).json();
        assertThat(proof.path("intact").asBoolean()).isTrue();
        assertThat(proof.path("entries").asLong()).isEqualTo(5);
    }

    @Test
    void theAuditIsSearchedByWhatWhoWhomAndWhen() {
        var id = user(admin, "li", "\"roles\":[\"VIEWER\"]");
        signIn(organisation.slug(), "li", PASSWORD).expect(201);
        assertThat(found("action=SIGNED_IN")).containsExactly("SIGNED_IN", "SIGNED_IN");
        assertThat(found("subject=" + id)).containsExactly("SIGNED_IN", "USER_CREATED");
        assertThat(found("actor=" + id)).containsExactly("SIGNED_IN");
        assertThat(found("actor=" + id + "&action=USER_CREATED")).isEmpty();
        var later = clock.instant().plusSeconds(60);
        assertThat(found("since=" + later)).isEmpty();
        assertThat(found("until=" + later)).hasSize(5);
        admin.get("/api/v1/audit?action=NO_SUCH_THING").expect(400);
    }

    private java.util.List<String> found(String query) {
        return admin.get("/api/v1/audit?" + query)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("action");
    }

    @Test
    void aChangedEntryBreaksTheChain() {
        user(admin, "li", "\"roles\":[\"VIEWER\"]");
        database.asSuperuser()
                .sql("UPDATE audit_entry SET actor = 'somebody' WHERE tenant_id = ? AND number = 2")
                .param(organisation.id())
                .update();
        var proof = admin.get("/api/v1/audit/verification").expect(200).json();
        assertThat(proof.path("intact").asBoolean()).isFalse();
        assertThat(proof.path("brokenAt").asLong()).isEqualTo(2);
    }

    @Test
    void theServiceCannotRewriteItsAudit() {
        for (var statement :
                new String[] {"UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry"}) {
            assertThatThrownBy(
                            () ->
                                    Tenancy.asSystem(
                                            organisation.id(),
                                            () ->
                                                    transaction.execute(
                                                            _ -> jdbc.sql(statement).update())))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private long usersSeenBy(UUID tenant) {
        return Tenancy.asSystem(
                tenant,
                () ->
                        transaction.execute(
                                _ ->
                                        jdbc.sql("SELECT count(*) FROM app_user")
                                                .query(Long.class)
                                                .single()));
    }
}
