package dev.peisong.gateway.training;

import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the people of the tenant at hand practise, and where they did. */
@Repository
class Trainings {
    private final JdbcClient jdbc;

    Trainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else founds or ends one of this person. */
    void lock(UUID userId) {
        jdbc.sql("SELECT id FROM app_user WHERE tenant_id = ? AND id = ? FOR NO KEY UPDATE")
                .params(Tenancy.tenantId(), userId)
                .query(UUID.class)
                .single();
    }

    /** The one of a person, which they enter now. */
    Optional<Training> enter(UUID userId, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE training SET entered_at = ?
                        WHERE tenant_id = ? AND user_id = ? AND ended_at IS NULL
                        RETURNING training_id""")
                .params(at(now), Tenancy.tenantId(), userId)
                .query((row, _) -> new Training(row.getObject("training_id", UUID.class)))
                .optional();
    }

    void add(Training training, UUID userId, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO training
                            (tenant_id, training_id, user_id, founded_at, entered_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(Tenancy.tenantId(), training.id(), userId, at(now), at(now))
                .update();
    }

    /** When those of a person were founded that were so after a moment, oldest first. */
    List<Instant> foundedAfter(UUID userId, Instant moment) {
        return jdbc.sql(
                        """
                        SELECT founded_at FROM training
                        WHERE tenant_id = ? AND user_id = ? AND founded_at > ?
                        ORDER BY founded_at""")
                .params(Tenancy.tenantId(), userId, at(moment))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /** Whether this ended it; false when it had ended before. */
    boolean end(UUID trainingId, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE training SET ended_at = ?
                                WHERE tenant_id = ? AND training_id = ? AND ended_at IS NULL""")
                        .params(at(now), Tenancy.tenantId(), trainingId)
                        .update()
                == 1;
    }

    /** Ends those that nobody entered since a moment, or whose person was sent away. */
    void endLeftAlone(Instant since, Instant now) {
        jdbc.sql(
                        """
                        UPDATE training t SET ended_at = :now
                        WHERE tenant_id = :tenant AND ended_at IS NULL
                        AND (entered_at < :since OR NOT (SELECT active FROM app_user u
                            WHERE u.tenant_id = t.tenant_id AND u.id = t.user_id))""")
                .param("tenant", Tenancy.tenantId())
                .param("since", at(since))
                .param("now", at(now))
                .update();
    }

    List<Training> endedAndOpen() {
        return jdbc.sql(
                        """
                        SELECT training_id FROM training
                        WHERE tenant_id = ? AND ended_at IS NOT NULL AND closed_at IS NULL""")
                .param(Tenancy.tenantId())
                .query((row, _) -> new Training(row.getObject("training_id", UUID.class)))
                .list();
    }

    void closed(Training training, Instant now) {
        jdbc.sql("UPDATE training SET closed_at = ? WHERE tenant_id = ? AND training_id = ?")
                .params(at(now), Tenancy.tenantId(), training.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
