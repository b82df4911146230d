package dev.peisong.common.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Encrypts what a service keeps for a short while, under a key of the tenant derived from the
 * master key. What is kept for long has a key that can be destroyed: {@link PersonalData}.
 */
public final class TenantCipher {
    private final MasterKeys masters;

    public TenantCipher(MasterKeys masters) {
        this.masters = masters;
    }

    /** Encrypts; the id of the master key goes before it. */
    public byte[] seal(UUID tenantId, String purpose, byte[] plain) {
        var id = masters.current().getBytes(StandardCharsets.UTF_8);
        var key = masters.derive(masters.current(), info(tenantId, purpose));
        var sealed = AesGcm.seal(key, plain, id);
        return ByteBuffer.allocate(1 + id.length + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(sealed)
                .array();
    }

    /**
     * Decrypts what {@link #seal} made for the same tenant and purpose.
     *
     * @throws IllegalArgumentException when it is of another tenant or purpose, or was changed
     */
    public byte[] open(UUID tenantId, String purpose, byte[] value) {
        var buffer = ByteBuffer.wrap(value);
        var id = new byte[buffer.get()];
        buffer.get(id);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        var master = new String(id, StandardCharsets.UTF_8);
        return AesGcm.open(masters.derive(master, info(tenantId, purpose)), sealed, id);
    }

    private static String info(UUID tenantId, String purpose) {
        return "peisong " + purpose + " " + tenantId;
    }
}
