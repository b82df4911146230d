package dev.peisong.gateway.driver;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access and refresh tokens of drivers' phones. */
@Repository
class DriverTokens implements PassSource {
    private final JdbcClient jdbc;
    private final DriverCodes codes;

    DriverTokens(JdbcClient jdbc, DriverCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** A refresh token as it was given out. */
    record Refresh(UUID family, int generation) {}

    @Override
    public Set<Token.Kind> kinds() {
        return Set.of(Token.Kind.DRIVER_ACCESS);
    }

    @Override
    public Optional<Pass> find(Tenant tenant, Token token, Instant now) {
        return jdbc.sql(
                        """
                        SELECT u.*, t.expires_at
                        FROM driver_token t
                        JOIN driver_device d ON d.tenant_id = t.tenant_id AND d.family = t.family
                        JOIN app_user u ON u.tenant_id = d.tenant_id AND u.id = d.user_id
                        WHERE t.tenant_id = ? AND t.token_hash = ? AND t.kind = 'ACCESS'
                        AND t.expires_at > ? AND d.revoked_at IS NULL
                        AND u.active AND d.signed_in_at >= u.valid_since
                        AND 'DRIVER' = ANY (u.roles)""")
                .params(tenant.id(), token.hash(), at(now))
                .query((row, _) -> pass(tenant, token, row))
                .optional();
    }

    Optional<Refresh> refresh(Token token, Instant now) {
        return jdbc.sql(
                        """
                        SELECT family, generation FROM driver_token
                        WHERE tenant_id = ? AND token_hash = ? AND kind = 'REFRESH'
                        AND expires_at > ?""")
                .params(Tenancy.tenantId(), token.hash(), at(now))
                .query(
                        (row, _) ->
                                new Refresh(
                                        row.getObject("family", UUID.class),
                                        row.getInt("generation")))
                .optional();
    }

    void add(Token token, Refresh of, Instant expires) {
        jdbc.sql(
                        """
                        INSERT INTO driver_token
                            (tenant_id, token_hash, kind, family, generation, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        Tenancy.tenantId(),
                        token.hash(),
                        token.kind() == Token.Kind.DRIVER_ACCESS ? "ACCESS" : "REFRESH",
                        of.family(),
                        of.generation(),
                        at(expires))
                .update();
    }

    @Override
    public void purge(Instant now) {
        codes.purge(now);
        jdbc.sql("DELETE FROM driver_token WHERE tenant_id = ? AND expires_at < ?")
                .params(Tenancy.tenantId(), at(now))
                .update();
    }

    /** On a phone a person is a driver and nothing else, whatever their other roles. */
    private static Pass pass(Tenant tenant, Token token, ResultSet row) throws SQLException {
        var user = Users.user(row);
        var caller =
                new Caller(
                        tenant.id(),
                        user.id().toString(),
                        Set.of(Role.DRIVER),
                        Set.of(),
                        user.access().merchants(),
                        user.access().sites(),
                        user.access().driverId());
        return new Pass(
                token,
                tenant,
                caller,
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
