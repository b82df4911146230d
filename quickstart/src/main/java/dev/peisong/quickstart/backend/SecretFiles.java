package dev.peisong.quickstart.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** A folder of files that only their owner may read, each written once. */
public final class SecretFiles {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYMBOLS =
            "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path folder;

    public SecretFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Writes what {@code content} supplies unless the file exists; answers the file. */
    public Path once(String name, Supplier<String> content) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : write(name, content.get());
    }

    /** Replaces the file in one step; a reader sees the old or the new one. */
    public Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Path fresh = folder.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(fresh, ownerOnly);
        Files.writeString(fresh, content);
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Letters and digits that cannot be mistaken for one another; 24 of them are 139 bits. */
    public static String password(int length) {
        var password = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            password.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return password.toString();
    }

    /** Fresh random bytes. */
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
