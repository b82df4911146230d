package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers that are signed in; any replica of the gateway knows them. */
@Repository
class Sessions implements PassSource {
    /** How stale {@code last_seen_at} may be: spares a write with each request. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final SessionProperties properties;

    Sessions(JdbcClient jdbc, SessionProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public Set<Token.Kind> kinds() {
        return Set.of(Token.Kind.SESSION);
    }

    @Override
    public Optional<Pass> find(Tenant tenant, Token token, Instant now) {
        var found =
                jdbc.sql(
                                """
                                SELECT u.*, s.expires_at, s.last_seen_at
                                FROM browser_session s
                                JOIN app_user u ON u.tenant_id = s.tenant_id AND u.id = s.user_id
                                WHERE s.tenant_id = ? AND s.token_hash = ? AND u.active
                                AND s.created_at >= u.valid_since
                                AND s.expires_at > ? AND s.last_seen_at > ?""")
                        .params(
                                tenant.id(),
                                token.hash(),
                                at(now),
                                at(now.minus(properties.idle())))
                        .query((row, _) -> seen(tenant, token, row))
                        .optional();
        found.filter(it -> it.at.isBefore(now.minus(SEEN))).ifPresent(_ -> touch(token, now));
        return found.map(Seen::pass);
    }

    /** Until when it lasts at most. */
    Instant open(Token token, UUID userId, Instant now) {
        Instant expires = now.plus(properties.lasts());
        jdbc.sql(
                        """
                        INSERT INTO browser_session (tenant_id, token_hash, user_id, created_at,
                            last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)""")
                .params(Tenancy.tenantId(), token.hash(), userId, at(now), at(now), at(expires))
                .update();
        return expires;
    }

    void close(Token token) {
        jdbc.sql("DELETE FROM browser_session WHERE tenant_id = ? AND token_hash = ?")
                .params(Tenancy.tenantId(), token.hash())
                .update();
    }

    @Override
    public void purge(Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM browser_session
                        WHERE tenant_id = ? AND (expires_at < ? OR last_seen_at < ?)""")
                .params(Tenancy.tenantId(), at(now), at(now.minus(properties.idle())))
                .update();
    }

    private void touch(Token token, Instant now) {
        jdbc.sql(
                        """
                        UPDATE browser_session SET last_seen_at = ?
                        WHERE tenant_id = ? AND token_hash = ?""")
                .params(at(now), Tenancy.tenantId(), token.hash())
                .update();
    }

    private static Seen seen(Tenant tenant, Token token, ResultSet row) throws SQLException {
        var caller = Users.user(row).caller(tenant.id());
        var expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new Seen(
                new Pass(token, tenant, caller, expires),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Seen(Pass pass, Instant at) {}
}
