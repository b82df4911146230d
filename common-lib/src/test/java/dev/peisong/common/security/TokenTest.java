package dev.peisong.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.probe.Note;
import dev.peisong.common.probe.Notes;
import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.Forgery;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class TokenTest {
    @LocalServerPort int port;
    @Autowired Notes notes;

    private final UUID tenant = UUID.randomUUID();
    private final Caller admin = Caller.of(tenant, "anna", Role.ADMIN);

    @Test
    void aGoodTokenNamesTheTenant() {
        var answer = Api.on(port).as(admin).get("/api/v1/probe/tenant").expect(200);
        assertThat(answer.json().asString()).isEqualTo(tenant.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenIsRefused(Forgery forgery) {
        Api.on(port)
                .withToken(forgery.of(admin))
                .get("/api/v1/probe/tenant")
                .expectProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probe/tenant", "/api/v1/nowhere", "/actuator/info", "/"})
    void noTokenNoAnswer(String path) {
        Api.on(port).get(path).expectProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/prometheus", "/v3/api-docs"})
    void operationsNeedNone(String path) {
        Api.on(port).get(path).expect(200);
    }

    @Test
    void aRoleThatMayNotIsForbidden() {
        Api.on(port)
                .as(Caller.of(tenant, "vera", Role.VIEWER))
                .get("/api/v1/probe/tenant")
                .expectProblem(403, "forbidden");
    }

    @Test
    void aPublicPathIsNobodys() {
        assertThat(Api.on(port).get("/api/v1/probe/open/link").expect(200).body())
                .isEqualTo("link of nobody");
    }

    @Test
    void theScopesOfTheTokenReachRowLevelSecurity() {
        var merchant = UUID.randomUUID();
        var note = new Note(UUID.randomUUID(), merchant, "seen by its merchant");
        Tenancy.runAsSystem(tenant, () -> notes.save(note));
        assertThat(count(admin)).isOne();
        assertThat(count(admin.withMerchants(Scope.of(merchant)))).isOne();
        assertThat(count(admin.withMerchants(Scope.of(UUID.randomUUID())))).isZero();
        assertThat(count(Caller.of(UUID.randomUUID(), "eve", Role.ADMIN))).isZero();
    }

    private long count(Caller caller) {
        return Api.on(port).as(caller).get("/api/v1/probe/count").expect(200).json().asLong();
    }
}
