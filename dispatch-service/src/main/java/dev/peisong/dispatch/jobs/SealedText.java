package dev.peisong.dispatch.jobs;

import dev.peisong.common.messaging.NotYetException;
import dev.peisong.common.personal.KeyRing;
import dev.peisong.common.personal.PersonalData;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is sealed of a recipient. What was tampered with is as good as gone. */
@Component
public class SealedText {
    private final PersonalData personal;
    private final JdbcClient jdbc;

    SealedText(PersonalData personal, JdbcClient jdbc) {
        this.personal = personal;
        this.jdbc = jdbc;
    }

    /** Empty once the key was destroyed, or where it is not here. */
    public static Optional<String> open(KeyRing keys, String field, @Nullable String sealed) {
        try {
            return keys.open(field, sealed);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * For the handlers of events, which can wait for a key that is under way.
     *
     * @throws NotYetException when the key has not arrived
     */
    @Transactional
    public Optional<String> await(UUID keyId, String field, String sealed) {
        try {
            Optional<String> text = personal.open(field, sealed);
            if (text.isEmpty() && !erased(keyId)) {
                throw new NotYetException("the key of recipient " + keyId);
            }
            return text;
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean erased(UUID keyId) {
        return jdbc.sql(
                        """
                        SELECT count(*) > 0 FROM recipient_key
                        WHERE key_id = :key AND erased_at IS NOT NULL""")
                .param("key", keyId)
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }
}
