package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people of the tenant at hand like their screens. */
@Repository
class Preferences {
    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document as a screen wrote it.
     *
     * @param version 0 while there is none
     */
    record Kept(String document, long version) {
        static final Kept NOTHING = new Kept("{}", 0);
    }

    Kept of(UUID userId) {
        return jdbc.sql(
                        """
                        SELECT document, version FROM user_preferences
                        WHERE tenant_id = ? AND user_id = ?""")
                .params(Tenancy.tenantId(), userId)
                .query((row, _) -> new Kept(row.getString("document"), row.getLong("version")))
                .optional()
                .orElse(Kept.NOTHING);
    }

    /** Begins with what they like elsewhere, unless something is kept already. */
    void begin(UUID userId, Kept elsewhere, Instant now) {
        if (elsewhere.version() > 0 && of(userId).version() == 0) {
            save(userId, new Kept(elsewhere.document(), 0), now);
        }
    }

    /** The new version; empty when somebody else wrote since that one. */
    Optional<Long> save(UUID userId, Kept next, Instant now) {
        return jdbc.sql(
                        """
                        INSERT INTO user_preferences AS p
                            (tenant_id, user_id, document, version, changed_at)
                        SELECT :tenant, :user, :document, 1, :now
                        WHERE :version = 0 OR EXISTS (SELECT FROM user_preferences
                            WHERE tenant_id = :tenant AND user_id = :user)
                        ON CONFLICT (tenant_id, user_id) DO UPDATE SET
                            document = excluded.document, version = p.version + 1,
                            changed_at = excluded.changed_at
                        WHERE p.version = :version
                        RETURNING version""")
                .param("tenant", Tenancy.tenantId())
                .param("user", userId)
                .param("document", next.document())
                .param("version", next.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
