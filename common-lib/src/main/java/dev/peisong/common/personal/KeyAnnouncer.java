package dev.peisong.common.personal;

import java.util.UUID;

/**
 * Tells the other services of keys, in the transaction of the change. A bean of this type is called
 * in the service that owns the keys.
 */
public interface KeyAnnouncer {

    /** A key was made, or wrapped anew. */
    void announce(WrappedKey key);

    /** A recipient's key was destroyed, and must be everywhere. */
    void announceErased(UUID tenantId, UUID keyId);
}
