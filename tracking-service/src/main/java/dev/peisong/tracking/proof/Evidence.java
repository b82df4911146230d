package dev.peisong.tracking.proof;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a driver brings as proof. At least one kind of it.
 *
 * @param proofId made by the device, a UUIDv7: sending it again is safe for ever
 * @param photo base64 of a JPEG or PNG, at most 700,000 characters
 * @param signature base64 of a PNG or SVG, at most 100,000 characters
 * @param code the one-time code that the customer's tracking page shows
 * @param scans barcodes of the parcels handed over
 */
record Evidence(
        @NotNull UUID proofId,
        @NotNull UUID shipmentId,
        @Nullable UUID stopId,
        @Size(max = 200) @Nullable String recipientName,
        @Size(max = 700_000) @Pattern(regexp = BASE64) @Nullable String photo,
        @Size(max = 100_000) @Pattern(regexp = BASE64) @Nullable String signature,
        @Pattern(regexp = "[0-9]{6}") @Nullable String code,
        @Size(max = 200) @Nullable List<@NotNull @Size(max = 100) String> scans,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
        @NotNull Instant occurredAt) {
    static final String BASE64 = "[A-Za-z0-9+/=]*";

    Evidence {
        scans = scans == null ? List.of() : List.copyOf(scans);
    }

    @Override
    public List<String> scans() {
        return scans == null ? List.of() : scans;
    }

    @AssertTrue(message = "bring at least one of recipientName, photo, signature, code, scans")
    boolean isProof() {
        return !kinds().isEmpty();
    }

    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        addIf(kinds, recipientName != null, "RECIPIENT");
        addIf(kinds, photo != null, "PHOTO");
        addIf(kinds, signature != null, "SIGNATURE");
        addIf(kinds, code != null, "CODE");
        addIf(kinds, !scans().isEmpty(), "SCAN");
        return kinds;
    }

    private static void addIf(List<String> kinds, boolean present, String kind) {
        if (present) {
            kinds.add(kind);
        }
    }

    /** Over every part, each with its length, so that no two different proofs share a hash. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part :
                    new @Nullable Object[] {
                        proofId,
                        shipmentId,
                        recipientName,
                        photo,
                        signature,
                        code,
                        scans,
                        latitude,
                        longitude,
                        occurredAt
                    }) {
                String text = String.valueOf(part);
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
