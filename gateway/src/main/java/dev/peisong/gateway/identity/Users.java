package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the tenant at hand. */
@Repository
public class Users {
    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<User> byId(UUID id) {
        return jdbc.sql("SELECT * FROM app_user WHERE tenant_id = ? AND id = ?")
                .params(Tenancy.tenantId(), id)
                .query((row, _) -> user(row))
                .optional();
    }

    public Optional<User> byUsername(String username) {
        return jdbc.sql("SELECT * FROM app_user WHERE tenant_id = ? AND username = ?")
                .params(Tenancy.tenantId(), User.normalised(username))
                .query((row, _) -> user(row))
                .optional();
    }

    /** Sends everybody away; answers those who were active, as they are now. */
    List<User> deactivateAll() {
        return jdbc.sql(
                        """
                        UPDATE app_user SET active = false, version = version + 1
                        WHERE tenant_id = ? AND active RETURNING *""")
                .param(Tenancy.tenantId())
                .query((row, _) -> user(row))
                .list();
    }

    /** Who drives as a driver of the fleet, oldest first. */
    List<User> byDriver(UUID driverId) {
        return jdbc.sql("SELECT * FROM app_user WHERE tenant_id = ? AND driver_id = ? ORDER BY id")
                .params(Tenancy.tenantId(), driverId)
                .query((row, _) -> user(row))
                .list();
    }

    /** The user name of somebody who is signed in. */
    @Transactional(readOnly = true)
    public String usernameOf(UUID id) {
        return byId(id).orElseThrow().username();
    }

    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("SELECT password_hash FROM app_user WHERE tenant_id = ? AND id = ?")
                .params(Tenancy.tenantId(), id)
                .query(String.class)
                .optional();
    }

    /** Oldest first, those after an id. */
    List<User> after(@Nullable UUID id, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM app_user WHERE tenant_id = ? AND id > ?
                        ORDER BY id LIMIT ?""")
                .params(Tenancy.tenantId(), id == null ? new UUID(0, 0) : id, limit)
                .query((row, _) -> user(row))
                .list();
    }

    /** Whether it was added; false when the name is taken. */
    boolean add(User user, String passwordHash) {
        return jdbc.sql(
                                """
                                INSERT INTO app_user (tenant_id, id, username, display_name,
                                    password_hash, roles, sites, merchants, driver_id, active,
                                    version, created_at, valid_since)
                                VALUES (:tenant, :id, :username, :displayName, :passwordHash,
                                    string_to_array(:roles, ','),
                                    string_to_array(nullif(:sites, '*'), ',')::uuid[],
                                    string_to_array(nullif(:merchants, '*'), ',')::uuid[],
                                    :driverId::uuid, :active, :version, :createdAt, :createdAt)
                                ON CONFLICT (tenant_id, username) DO NOTHING""")
                        .params(columns(user))
                        .param("passwordHash", passwordHash)
                        .update()
                == 1;
    }

    /** Whether it was saved; false when another change came first. */
    boolean save(User user) {
        return jdbc.sql(
                                """
                                UPDATE app_user SET display_name = :displayName,
                                    roles = string_to_array(:roles, ','),
                                    sites = string_to_array(nullif(:sites, '*'), ',')::uuid[],
                                    merchants = string_to_array(nullif(:merchants, '*'), ',')::uuid[],
                                    driver_id = :driverId::uuid, active = :active,
                                    version = :version
                                WHERE tenant_id = :tenant AND id = :id AND version = :version - 1""")
                        .params(columns(user))
                        .update()
                == 1;
    }

    /** A new password voids what was signed in with the old one. */
    void savePassword(UUID id, String passwordHash, Instant now) {
        jdbc.sql(
                        """
                        UPDATE app_user
                        SET password_hash = ?, valid_since = ?, version = version + 1
                        WHERE tenant_id = ? AND id = ?""")
                .params(passwordHash, now.atOffset(ZoneOffset.UTC), Tenancy.tenantId(), id)
                .update();
    }

    /** Locks every active administrator, so that two of them cannot dismiss each other. */
    List<UUID> lockActiveAdmins() {
        return jdbc.sql(
                        """
                        SELECT id FROM app_user
                        WHERE tenant_id = ? AND active AND 'ADMIN' = ANY (roles)
                        ORDER BY id FOR UPDATE""")
                .param(Tenancy.tenantId())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Map<String, @Nullable Object> columns(User user) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("tenant", Tenancy.tenantId());
        columns.put("id", user.id());
        columns.put("username", user.username());
        columns.put("displayName", user.displayName());
        columns.put("roles", String.join(",", user.access().roleNames()));
        columns.put("sites", user.access().sites().setting());
        columns.put("merchants", user.access().merchants().setting());
        columns.put("driverId", user.access().driverId());
        columns.put("active", user.active());
        columns.put("version", user.version());
        columns.put("createdAt", user.createdAt().atOffset(ZoneOffset.UTC));
        return columns;
    }

    /** Reads the columns of {@code app_user}, also from a join. */
    public static User user(ResultSet row) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                new User.Access(
                        ScopeColumns.texts(row, "roles").stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        ScopeColumns.scope(row, "sites"),
                        ScopeColumns.scope(row, "merchants"),
                        row.getObject("driver_id", UUID.class)),
                row.getBoolean("active"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
