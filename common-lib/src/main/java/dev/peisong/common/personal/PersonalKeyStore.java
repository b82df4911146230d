package dev.peisong.common.personal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wrapped keys that this service holds. Called in a transaction of the tenant's; both writes
 * may be repeated, and come late.
 */
public final class PersonalKeyStore {
    private final JdbcClient jdbc;

    PersonalKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a key; one that was erased stays so. */
    public void put(WrappedKey key) {
        Sealed.parse(key.wrapped());
        var sql =
                switch (key.kind()) {
                    case TENANT ->
                            """
                            INSERT INTO tenant_key (tenant_id, key_id, wrapped) VALUES (?, ?, ?)
                            ON CONFLICT (tenant_id, key_id) DO UPDATE SET wrapped = excluded.wrapped""";
                    case RECIPIENT ->
                            """
                            INSERT INTO recipient_key AS kept (tenant_id, key_id, wrapped)
                            VALUES (?, ?, ?) ON CONFLICT (tenant_id, key_id)
                            DO UPDATE SET wrapped = excluded.wrapped WHERE kept.erased_at IS NULL""";
                };
        jdbc.sql(sql).params(key.tenantId(), key.keyId(), key.wrapped()).update();
    }

    /** Destroys a recipient's key: what was sealed under it is unreadable from now on. */
    public void erase(UUID tenantId, UUID keyId, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO recipient_key AS kept (tenant_id, key_id, erased_at)
                        VALUES (?, ?, ?) ON CONFLICT (tenant_id, key_id) DO UPDATE
                        SET wrapped = NULL, erased_at = coalesce(kept.erased_at, excluded.erased_at)""")
                .params(tenantId, keyId, Timestamp.from(now))
                .update();
    }

    boolean isErased(UUID tenantId, UUID keyId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM recipient_key
                        WHERE tenant_id = ? AND key_id = ? AND erased_at IS NOT NULL)""")
                .params(tenantId, keyId)
                .query(Boolean.class)
                .single();
    }

    /** The tenant's own keys, the oldest first. */
    List<Kept> tenantKeys(UUID tenantId) {
        return jdbc.sql(
                        """
                        SELECT key_id, wrapped FROM tenant_key WHERE tenant_id = ?
                        ORDER BY key_id""")
                .param(tenantId)
                .query((row, _) -> Kept.of(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Those of the recipients' keys that are here and not erased. */
    Map<UUID, Sealed> recipientKeys(UUID tenantId, Collection<UUID> keyIds) {
        if (keyIds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Sealed>();
        jdbc.sql(
                        """
                        SELECT key_id, wrapped FROM recipient_key
                        WHERE tenant_id = :tenant AND key_id IN (:keys) AND wrapped IS NOT NULL""")
                .param("tenant", tenantId)
                .param("keys", Set.copyOf(keyIds))
                .query((row, _) -> Kept.of(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(key -> found.put(key.keyId(), key.wrapped()));
        return found;
    }

    /** Waits for whoever else is making this tenant's first key. */
    void lockTenant(UUID tenantId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("tenant_key " + tenantId)
                .query()
                .listOfRows();
    }

    /** One row. */
    record Kept(UUID keyId, Sealed wrapped) {
        static Kept of(UUID keyId, String wrapped) {
            return new Kept(keyId, Sealed.parse(wrapped));
        }
    }
}
