package dev.peisong.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque credential such as {@code psk_demo_T0p…}: its kind and organisation in clear, then 256
 * random bits. Only its SHA-256 is kept: it has too much entropy to be guessed from that.
 */
public record Token(Kind kind, String organisation, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile("(ps[a-z])_(" + Tenant.SLUG + ")_([A-Za-z0-9_-]{43})");

    /** What a token opens; the prefix lets a person, and a secret scanner, tell them apart. */
    public enum Kind {
        SESSION("pss"),
        API_KEY("psk"),
        CLIENT_SECRET("psc"),
        PARTNER_ACCESS("psa"),
        DRIVER_ACCESS("psd"),
        DRIVER_REFRESH("psr");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        private static Optional<Kind> of(String prefix) {
            for (Kind kind : values()) {
                if (kind.prefix.equals(prefix)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public static Token fresh(Kind kind, Tenant tenant) {
        return new Token(kind, tenant.slug(), random());
    }

    /** 256 random bits as text. */
    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Empty when the text is not a token of ours. */
    public static Optional<Token> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Kind.of(form.group(1)).map(it -> new Token(it, form.group(2), form.group(3)))
                : Optional.empty();
    }

    /** What the client keeps; shown to it once. */
    public String text() {
        return kind.prefix + "_" + organisation + "_" + secret;
    }

    /** What the database keeps. */
    public byte[] hash() {
        return sha256(text());
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secret, so that a log line never tells it. */
    @Override
    public String toString() {
        return kind.prefix + "_" + organisation + "_…";
    }
}
