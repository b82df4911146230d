package dev.peisong.tracking.links;

import dev.peisong.common.tenancy.Tenancy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a customer follows one shipment. A token is the tenant in clear and 192 random
 * bits; only a hash of it is kept, so the table opens nothing.
 */
@Repository
class TrackingLinks {
    private static final Duration VALID = Duration.ofDays(30);
    private static final int SECRET_BYTES = 24;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TrackingLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Link(String token, Instant expiresAt) {}

    @Transactional
    Link create(UUID shipmentId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token =
                TEXT.encodeToString(bytes(Tenancy.tenantId())) + "." + TEXT.encodeToString(secret);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(VALID);
        jdbc.sql(
                        """
                        INSERT INTO tracking_link (tenant_id, link_hash, shipment_id, expires_at, created_at)
                        VALUES (:tenant, :hash, :shipment, :expires, :now)""")
                .param("tenant", Tenancy.tenantId())
                .param("hash", hash(token))
                .param("shipment", shipmentId)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Link(token, expiresAt);
    }

    /** The tenant that a token names; nothing is known yet of whether it is valid. */
    static Optional<UUID> tenantOf(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > 100) {
            return Optional.empty();
        }
        try {
            ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(0, dot)));
            return id.remaining() == 16
                    ? Optional.of(new UUID(id.getLong(), id.getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What a link opens.
     *
     * @param hash by which it is kept
     */
    record Opened(UUID shipmentId, String hash, Instant expiresAt) {}

    /** What a link of the current tenant opens, unless it has expired. */
    @Transactional(readOnly = true)
    Optional<Opened> open(String token) {
        String hash = hash(token);
        return jdbc.sql(
                        """
                        SELECT shipment_id, expires_at FROM tracking_link
                        WHERE link_hash = :hash AND expires_at > :now""")
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Opened(
                                        row.getObject(1, UUID.class),
                                        hash,
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
