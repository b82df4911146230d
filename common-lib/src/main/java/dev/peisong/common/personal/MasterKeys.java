package dev.peisong.common.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys at the root of all others. The first of the file is used for new values; those below it
 * only open old ones, until everything is wrapped anew.
 */
public final class MasterKeys {
    private static final int BYTES = 32;

    private final String current;
    private final Map<String, SecretKey> byId;

    private MasterKeys(Map<String, SecretKey> byId) {
        this.byId = Map.copyOf(byId);
        this.current = byId.keySet().iterator().next();
    }

    /**
     * Reads keys.
     *
     * @param file a line for each key, the newest first: its id, a colon, and 32 bytes in base64;
     *     the id may be left out
     */
    public static MasterKeys read(Path file) {
        var keys = new LinkedHashMap<String, SecretKey>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(keys, line.trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "peisong.master-key-file %s cannot be read".formatted(file), e);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "peisong.master-key-file %s is empty".formatted(file));
        }
        return new MasterKeys(keys);
    }

    /** The id of the key for new values. */
    public String current() {
        return current;
    }

    /**
     * Derives a key for one purpose, the same everywhere that holds the master key.
     *
     * @throws IllegalArgumentException when there is no master key of this id
     */
    public SecretKey derive(String id, String purpose) {
        var master = byId.get(id);
        if (master == null) {
            throw new IllegalArgumentException("There is no master key " + id);
        }
        return expand(master, purpose);
    }

    /** A key for one purpose, of which the other cannot be told. */
    static SecretKey expand(SecretKey from, String purpose) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract().addIKM(from).thenExpand(info, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Map<String, SecretKey> keys, String line) {
        var colon = line.indexOf(':');
        var bytes = Base64.getDecoder().decode(line.substring(colon + 1).trim());
        var id = colon < 0 ? fingerprint(bytes) : line.substring(0, colon);
        if (!id.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("A master key is written id:base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "Master key %s has %d bytes, not %d".formatted(id, bytes.length, BYTES));
        }
        keys.put(id, new SecretKeySpec(bytes, "AES"));
    }

    /** The id of a key that was given none. */
    private static String fingerprint(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
