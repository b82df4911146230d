package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.User;
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

    /** When one that begins now ends at the latest. */
    Instant endOf(Instant now) {
        return now.plus(properties.lasts());
    }

    void open(Token token, UUID userId, Instant until, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO browser_session (tenant_id, token_hash, user_id, created_at,
                            last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)""")
                .params(Tenancy.tenantId(), token.hash(), userId, at(now), at(now), at(until))
                .update();
    }

    /** Remembers where it came from. */
    void keep(Token token, WayBack back) {
        jdbc.sql(
                        """
                        UPDATE browser_session
                        SET home_organisation = ?, home_user_id = ?, home_since = ?
                        WHERE tenant_id = ? AND token_hash = ?""")
                .params(
                        back.organisation(),
                        back.userId(),
                        at(back.since()),
                        Tenancy.tenantId(),
                        token.hash())
                .update();
    }

    /** Where it came from; empty when it began here. */
    Optional<WayBack> wayBack(Token token) {
        return jdbc.sql(
                        """
                        SELECT home_organisation, home_user_id, home_since FROM browser_session
                        WHERE tenant_id = ? AND token_hash = ? AND home_user_id IS NOT NULL""")
                .params(Tenancy.tenantId(), token.hash())
                .query(
                        (row, _) ->
                                new WayBack(
                                        row.getString("home_organisation"),
                                        row.getObject("home_user_id", UUID.class),
                                        instant(row, "home_since")))
                .optional();
    }

    /** When it was opened; empty when it ended a moment ago. */
    Optional<Instant> since(Token token) {
        return jdbc.sql(
                        """
                        SELECT created_at FROM browser_session
                        WHERE tenant_id = ? AND token_hash = ?""")
                .params(Tenancy.tenantId(), token.hash())
                .query((row, _) -> instant(row, "created_at"))
                .optional();
    }

    /** Who comes back; empty when they were sent away or have a new password since. */
    Optional<User> atHome(WayBack back) {
        return jdbc.sql(
                        """
                        SELECT * FROM app_user
                        WHERE tenant_id = ? AND id = ? AND active AND valid_since <= ?""")
                .params(Tenancy.tenantId(), back.userId(), at(back.since()))
                .query((row, _) -> Users.user(row))
                .optional();
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
        return new Seen(
                new Pass(token, tenant, caller, instant(row, "expires_at")),
                instant(row, "last_seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Seen(Pass pass, Instant at) {}
}
