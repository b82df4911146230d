package dev.peisong.common.personal;

import java.util.Base64;
import java.util.Objects;

/**
 * An encrypted value as it stands in tables, events and stored answers: {@code
 * v1.<keyId>.<base64url of nonce and ciphertext>}. The id says which key opens it.
 */
public record Sealed(String keyId, String content) {
    private static final String VERSION = "v1";

    static Sealed of(String keyId, byte[] content) {
        return new Sealed(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(content));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Sealed parse(String text) {
        var parts = Objects.requireNonNull(text).split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION) || parts[1].isEmpty()) {
            throw new IllegalArgumentException("A sealed value is written v1.<keyId>.<base64url>");
        }
        return new Sealed(parts[1], parts[2]);
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(content);
    }

    /** The text form. */
    public String text() {
        return VERSION + "." + keyId + "." + content;
    }

    @Override
    public String toString() {
        return text();
    }
}
