package dev.peisong.gateway.audit;

/** What is worth remembering of identities and their use. */
public enum AuditAction {
    TENANT_CREATED,
    TENANT_CLOSED,
    TRAINING_ENTERED,
    TRAINING_LEFT,
    TRAINING_RESET,
    USER_CREATED,
    USER_CHANGED,
    PASSWORD_CHANGED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_LOCKED,
    SIGNED_OUT,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    CLIENT_CREATED,
    CLIENT_REVOKED,
    CLIENT_REFUSED,
    DRIVER_CODE_SHOWN,
    DRIVER_CODE_REFUSED,
    DEVICE_SIGNED_IN,
    DEVICE_SIGNED_OUT,
    /** A spent refresh token came again: the device's whole family is revoked. */
    REFRESH_TOKEN_REUSED
}
