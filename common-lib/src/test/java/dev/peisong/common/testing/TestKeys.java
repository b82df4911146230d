package dev.peisong.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A master key for this test run alone. */
public final class TestKeys {
    private static final Path FILE = write();

    private TestKeys() {}

    public static String masterKeyFile() {
        return FILE.toString();
    }

    private static Path write() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            var file = Files.createTempFile("peisong-master", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "test:" + Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
