package dev.peisong.common.personal;

import java.util.UUID;

/**
 * A key that only its wrapping key opens: safe to store and to send to other services.
 *
 * @param wrapped text form of a {@link Sealed} whose key id names the wrapping key
 */
public record WrappedKey(Kind kind, UUID tenantId, UUID keyId, String wrapped) {

    /** Whose key it is. */
    public enum Kind {
        TENANT,
        RECIPIENT
    }
}
