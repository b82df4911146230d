package dev.peisong.common.personal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Recipients' keys, read together, for as long as a list is shown. */
public final class KeyRing {
    private final UUID tenantId;
    private final Map<UUID, SecretKey> keys;

    KeyRing(UUID tenantId, Map<UUID, SecretKey> keys) {
        this.tenantId = tenantId;
        this.keys = keys;
    }

    /**
     * Opens a field's text form.
     *
     * @return empty when there is none, or its key was erased or has not arrived
     * @throws IllegalArgumentException when the value was changed, or sealed for another field
     */
    public Optional<String> open(String field, @Nullable String sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        var value = Sealed.parse(sealed);
        var keyId = UUID.fromString(value.keyId());
        return Optional.ofNullable(keys.get(keyId))
                .map(key -> AesGcm.open(key, value.bytes(), context(tenantId, keyId, field)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    boolean has(UUID keyId) {
        return keys.containsKey(keyId);
    }

    Sealed seal(UUID keyId, String field, String text) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("The key %s is erased, or not here".formatted(keyId));
        }
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return Sealed.of(
                keyId.toString(), AesGcm.seal(key, plain, context(tenantId, keyId, field)));
    }

    private static byte[] context(UUID tenantId, UUID keyId, String field) {
        return "%s %s %s".formatted(tenantId, keyId, field).getBytes(StandardCharsets.UTF_8);
    }
}
