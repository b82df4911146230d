package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.check.Notes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes down everything that the platform said it has taken: none of it may ever be lost. */
final class Acknowledged {
    private final Path file;

    Acknowledged(Path file) {
        this.file = file;
    }

    synchronized void add(Notes.Kind kind, UUID id) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    kind + " " + id + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
