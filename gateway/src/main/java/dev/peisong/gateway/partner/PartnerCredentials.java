package dev.peisong.gateway.partner;

import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.ScopeColumns;
import dev.peisong.gateway.partner.PartnerCredential.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API keys and OAuth2 clients of the tenant at hand. */
@Repository
class PartnerCredentials {
    private final JdbcClient jdbc;

    PartnerCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PartnerCredential credential, byte[] secretHash) {
        var grant = credential.grant();
        jdbc.sql(
                        """
                        INSERT INTO partner_credential (tenant_id, id, kind, name, secret_hash,
                            role, scopes, sites, merchants, created_at, created_by, expires_at)
                        VALUES (:tenant, :id, :kind, :name, :hash, :role,
                            string_to_array(:scopes, ' '),
                            string_to_array(nullif(:sites, '*'), ',')::uuid[],
                            string_to_array(nullif(:merchants, '*'), ',')::uuid[],
                            :createdAt, :createdBy, :expiresAt)""")
                .param("tenant", Tenancy.tenantId())
                .param("id", credential.id())
                .param("kind", credential.kind().name())
                .param("name", credential.name())
                .param("hash", secretHash)
                .param("role", grant.role().name())
                .param("scopes", String.join(" ", grant.scopes()))
                .param("sites", grant.sites().setting())
                .param("merchants", grant.merchants().setting())
                .param("createdAt", at(credential.createdAt()))
                .param("createdBy", credential.createdBy())
                .param("expiresAt", at(credential.expiresAt()))
                .update();
    }

    /** Oldest first, those after an id. */
    List<PartnerCredential> after(Kind kind, @Nullable UUID id, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM partner_credential
                        WHERE tenant_id = ? AND kind = ? AND id > ? ORDER BY id LIMIT ?""")
                .params(Tenancy.tenantId(), kind.name(), id == null ? new UUID(0, 0) : id, limit)
                .query((row, _) -> credential(row))
                .list();
    }

    Optional<PartnerCredential> byId(Kind kind, UUID id) {
        return jdbc.sql(
                        """
                        SELECT * FROM partner_credential
                        WHERE tenant_id = ? AND kind = ? AND id = ?""")
                .params(Tenancy.tenantId(), kind.name(), id)
                .query((row, _) -> credential(row))
                .optional();
    }

    /** The credential of a secret, when it is in force. */
    Optional<PartnerCredential> inForce(Kind kind, byte[] secretHash, Instant now) {
        return jdbc.sql(
                        """
                        SELECT * FROM partner_credential
                        WHERE tenant_id = ? AND secret_hash = ? AND kind = ?
                        AND revoked_at IS NULL AND expires_at > ?""")
                .params(Tenancy.tenantId(), secretHash, kind.name(), at(now))
                .query((row, _) -> credential(row))
                .optional();
    }

    /** Whether it was in force until now. */
    boolean revoke(Kind kind, UUID id, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE partner_credential SET revoked_at = ?
                                WHERE tenant_id = ? AND kind = ? AND id = ?
                                AND revoked_at IS NULL""")
                        .params(at(now), Tenancy.tenantId(), kind.name(), id)
                        .update()
                == 1;
    }

    void revokeAll(Instant now) {
        jdbc.sql(
                        """
                        UPDATE partner_credential SET revoked_at = ?
                        WHERE tenant_id = ? AND revoked_at IS NULL""")
                .params(at(now), Tenancy.tenantId())
                .update();
    }

    void touch(UUID id, Instant now) {
        jdbc.sql("UPDATE partner_credential SET last_used_at = ? WHERE tenant_id = ? AND id = ?")
                .params(at(now), Tenancy.tenantId(), id)
                .update();
    }

    static PartnerCredential credential(ResultSet row) throws SQLException {
        return new PartnerCredential(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new PartnerCredential.Grant(
                        Role.valueOf(row.getString("role")),
                        ScopeColumns.texts(row, "scopes"),
                        ScopeColumns.scope(row, "sites"),
                        ScopeColumns.scope(row, "merchants")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
