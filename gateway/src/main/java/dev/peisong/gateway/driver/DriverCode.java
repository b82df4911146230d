package dev.peisong.gateway.driver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Eight characters that a dispatcher shows and a driver types or scans, of an alphabet in which
 * none looks like another: 39 random bits. They carry nothing and are good once, for minutes.
 */
record DriverCode(String text) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int ROUNDS = 20_000;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DriverCode fresh() {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new DriverCode(text.toString());
    }

    /** As people type it: in either case, with blanks or a hyphen. Empty when it is none. */
    static Optional<DriverCode> parse(String typed) {
        var text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new DriverCode(text)) : Optional.empty();
    }

    /**
     * What the database keeps. PBKDF2 with the tenant as salt: trying all codes against a stolen
     * hash takes far longer than any code lives, and a code is still found by its hash.
     */
    byte[] hash(UUID tenant) {
        var spec =
                new PBEKeySpec(
                        text.toCharArray(),
                        tenant.toString().getBytes(StandardCharsets.US_ASCII),
                        ROUNDS,
                        HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Without the code, so that a log line never tells it. */
    @Override
    public String toString() {
        return "DriverCode[…]";
    }
}
