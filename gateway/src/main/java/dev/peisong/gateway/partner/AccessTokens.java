package dev.peisong.gateway.partner;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.ScopeColumns;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
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

/** What OAuth2 clients got for their secret; revoking the client ends them at once. */
@Repository
class AccessTokens implements PassSource {
    private final JdbcClient jdbc;

    AccessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Token.Kind> kinds() {
        return Set.of(Token.Kind.PARTNER_ACCESS);
    }

    void add(Token token, UUID credentialId, Set<String> scopes, Instant expires) {
        jdbc.sql(
                        """
                        INSERT INTO partner_access_token
                            (tenant_id, token_hash, credential_id, scopes, expires_at)
                        VALUES (?, ?, ?, string_to_array(?, ' '), ?)""")
                .params(
                        Tenancy.tenantId(),
                        token.hash(),
                        credentialId,
                        String.join(" ", scopes),
                        expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Pass> find(Tenant tenant, Token token, Instant now) {
        return jdbc.sql(
                        """
                        SELECT c.*, t.scopes AS token_scopes, t.expires_at AS token_expires_at
                        FROM partner_access_token t
                        JOIN partner_credential c
                            ON c.tenant_id = t.tenant_id AND c.id = t.credential_id
                        WHERE t.tenant_id = ? AND t.token_hash = ? AND t.expires_at > ?
                        AND c.revoked_at IS NULL AND c.expires_at > ?""")
                .params(tenant.id(), token.hash(), at(now), at(now))
                .query((row, _) -> pass(tenant, token, row))
                .optional();
    }

    @Override
    public void purge(Instant now) {
        jdbc.sql("DELETE FROM partner_access_token WHERE tenant_id = ? AND expires_at < ?")
                .params(Tenancy.tenantId(), at(now))
                .update();
    }

    private static Pass pass(Tenant tenant, Token token, ResultSet row) throws SQLException {
        var credential = PartnerCredentials.credential(row);
        return new Pass(
                token,
                tenant,
                credential.caller(tenant.id(), ScopeColumns.texts(row, "token_scopes")),
                row.getObject("token_expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
