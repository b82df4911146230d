package dev.peisong.tracking.proof;

import dev.peisong.common.personal.PersonalData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of a delivery as its customer is shown it. */
@Repository
@Transactional(readOnly = true)
public class Handovers {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final JdbcClient jdbc;
    private final PersonalData personal;

    Handovers(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /**
     * How it was handed over.
     *
     * @param receivedBy who took it; null where nobody was named, or the person was erased
     */
    public record Handover(
            @Nullable String receivedBy,
            boolean photo,
            boolean signature,
            boolean code,
            Instant occurredAt) {}

    /**
     * A picture.
     *
     * @param mediaType {@code image/jpeg} or {@code image/png}
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
    public record Picture(byte[] bytes, String mediaType) {}

    /** The latest evidence of a shipment. */
    public Optional<Handover> last(UUID shipmentId) {
        return jdbc.sql(
                        """
                        SELECT recipient_name, photo IS NOT NULL, signature IS NOT NULL,
                               code IS NOT NULL, occurred_at
                        FROM proof WHERE shipment_id = :shipment
                        ORDER BY occurred_at DESC, proof_id DESC LIMIT 1""")
                .param("shipment", shipmentId)
                .query(
                        (row, _) ->
                                new Handover(
                                        personal.open("proof.name", row.getString(1)).orElse(null),
                                        row.getBoolean(2),
                                        row.getBoolean(3),
                                        row.getBoolean(4),
                                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The picture of the latest evidence, if it is one that browsers show. */
    public Optional<Picture> photo(UUID shipmentId) {
        return jdbc.sql(
                        """
                        SELECT photo FROM proof WHERE shipment_id = :shipment
                        ORDER BY occurred_at DESC, proof_id DESC LIMIT 1""")
                .param("shipment", shipmentId)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(photo -> photo)
                .flatMap(photo -> personal.open("proof.photo", photo))
                .flatMap(Handovers::decode);
    }

    private static Optional<Picture> decode(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (begins(bytes, JPEG)) {
            return Optional.of(new Picture(bytes, "image/jpeg"));
        }
        return begins(bytes, PNG) ? Optional.of(new Picture(bytes, "image/png")) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
