package dev.peisong.common.personal;

import dev.peisong.common.personal.WrappedKey.Kind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps a tenant's key by the master key and a recipient's by the tenant's. */
final class KeyWrapping {
    private static final int KEY_BYTES = 32;
    private static final String PURPOSE = "peisong tenant keys";

    private final MasterKeys masters;

    KeyWrapping(MasterKeys masters) {
        this.masters = masters;
    }

    static SecretKey newKey() {
        return new SecretKeySpec(AesGcm.random(KEY_BYTES), "AES");
    }

    WrappedKey wrapTenantKey(UUID tenantId, UUID keyId, SecretKey key) {
        var id = masters.current();
        return wrap(Kind.TENANT, tenantId, keyId, key, id, masters.derive(id, PURPOSE));
    }

    SecretKey unwrapTenantKey(UUID tenantId, UUID keyId, Sealed wrapped) {
        var master = masters.derive(wrapped.keyId(), PURPOSE);
        return unwrap(Kind.TENANT, tenantId, keyId, wrapped, master);
    }

    /** Whether the master key has changed since. */
    boolean isStale(Sealed wrapped) {
        return !wrapped.keyId().equals(masters.current());
    }

    static WrappedKey wrapRecipientKey(
            UUID tenantId, UUID keyId, SecretKey key, UUID tenantKeyId, SecretKey tenantKey) {
        return wrap(Kind.RECIPIENT, tenantId, keyId, key, tenantKeyId.toString(), tenantKey);
    }

    static SecretKey unwrapRecipientKey(
            UUID tenantId, UUID keyId, Sealed wrapped, SecretKey tenantKey) {
        return unwrap(Kind.RECIPIENT, tenantId, keyId, wrapped, tenantKey);
    }

    private static WrappedKey wrap(
            Kind kind, UUID tenantId, UUID keyId, SecretKey key, String byId, SecretKey by) {
        var sealed = AesGcm.seal(by, key.getEncoded(), context(kind, tenantId, keyId));
        return new WrappedKey(kind, tenantId, keyId, Sealed.of(byId, sealed).text());
    }

    private static SecretKey unwrap(
            Kind kind, UUID tenantId, UUID keyId, Sealed wrapped, SecretKey by) {
        var key = AesGcm.open(by, wrapped.bytes(), context(kind, tenantId, keyId));
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] context(Kind kind, UUID tenantId, UUID keyId) {
        return "%s %s %s".formatted(kind, tenantId, keyId).getBytes(StandardCharsets.UTF_8);
    }
}
