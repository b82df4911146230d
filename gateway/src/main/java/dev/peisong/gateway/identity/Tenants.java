package dev.peisong.gateway.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The directory of organisations, which alone is read before a tenant is known. Rows never change,
 * so those found are remembered.
 */
@Repository
public class Tenants {
    private final JdbcClient jdbc;
    private final Map<String, Tenant> found = new ConcurrentHashMap<>();

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Tenant> bySlug(String slug) {
        Tenant known = found.get(slug);
        if (known != null) {
            return Optional.of(known);
        }
        var tenant =
                jdbc.sql("SELECT * FROM tenant WHERE slug = ?")
                        .param(slug)
                        .query((row, _) -> tenant(row))
                        .optional();
        tenant.ifPresent(it -> found.put(slug, it));
        return tenant;
    }

    /** By slug, those after one. */
    public List<Tenant> after(String slug, int limit) {
        return jdbc.sql("SELECT * FROM tenant WHERE slug > ? ORDER BY slug LIMIT ?")
                .params(slug, limit)
                .query((row, _) -> tenant(row))
                .list();
    }

    /** Whether it was added; false when the slug is taken. */
    boolean add(Tenant tenant, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO tenant (id, slug, name, training, created_at)
                                VALUES (?, ?, ?, ?, ?)
                                ON CONFLICT (slug) DO NOTHING""")
                        .params(
                                tenant.id(),
                                tenant.slug(),
                                tenant.name(),
                                tenant.training(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getBoolean("training"));
    }
}
