package dev.peisong.tracking.proof;

import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence, written once and never changed. Who received, the picture and the signature are sealed
 * under the recipient's key: when the person is erased the hash still stands for what was there.
 */
@Repository
class Proofs {
    private static final String INSERT =
            """
            INSERT INTO proof (tenant_id, proof_id, order_id, shipment_id, stop_id, recipient_name,
                photo, signature, code, scans, latitude, longitude, sha256, recorded_by, occurred_at,
                recorded_at)
            VALUES (:tenant, :proof, :order, :shipment, :stop, :name, :photo, :signature, :code,
                :scans, :latitude, :longitude, :sha256, :by, :occurred, :recorded)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    Proofs(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** What is of the recipient, sealed; null where there is none, or the person was erased. */
    record SealedParts(
            @Nullable String recipientName, @Nullable String photo, @Nullable String signature) {}

    /** What is kept, personal parts opened as far as their key is there. */
    record Proof(
            UUID proofId,
            UUID shipmentId,
            @Nullable String recipientName,
            @Nullable String photo,
            @Nullable String signature,
            @Nullable String code,
            List<String> scans,
            String sha256,
            Instant occurredAt,
            Instant recordedAt) {}

    /**
     * Adds evidence to what is kept of a shipment.
     *
     * @param sealed its personal parts
     * @return false when that proof is there already
     */
    boolean add(Evidence evidence, UUID orderId, SealedParts sealed, Instant now) {
        return jdbc.sql(INSERT)
                        .param("tenant", Tenancy.tenantId())
                        .param("proof", evidence.proofId())
                        .param("order", orderId)
                        .param("shipment", evidence.shipmentId())
                        .param("stop", evidence.stopId())
                        .param("name", sealed.recipientName())
                        .param("photo", sealed.photo())
                        .param("signature", sealed.signature())
                        .param("code", evidence.code())
                        .param("scans", evidence.scans().toArray(String[]::new))
                        .param("latitude", evidence.latitude())
                        .param("longitude", evidence.longitude())
                        .param("sha256", evidence.sha256())
                        .param("by", Tenancy.current().subject())
                        .param("occurred", utc(evidence.occurredAt()))
                        .param("recorded", utc(now))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Proof> find(UUID proofId) {
        return query("proof_id = :id", proofId).stream().findFirst();
    }

    /** In the order they happened. */
    @Transactional(readOnly = true)
    List<Proof> of(UUID shipmentId) {
        return query("shipment_id = :id", shipmentId);
    }

    private List<Proof> query(String condition, UUID id) {
        return jdbc.sql(
                        """
                        SELECT proof_id, shipment_id, recipient_name, photo, signature, code, scans,
                               sha256, occurred_at, recorded_at
                        FROM proof WHERE %s ORDER BY occurred_at LIMIT 100"""
                                .formatted(condition))
                .param("id", id)
                .query(
                        (row, _) ->
                                new Proof(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        personal.open("proof.name", row.getString(3)).orElse(null),
                                        personal.open("proof.photo", row.getString(4)).orElse(null),
                                        personal.open("proof.signature", row.getString(5))
                                                .orElse(null),
                                        row.getString(6),
                                        List.of((String[]) row.getArray(7).getArray()),
                                        row.getString(8),
                                        row.getObject(9, OffsetDateTime.class).toInstant(),
                                        row.getObject(10, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
