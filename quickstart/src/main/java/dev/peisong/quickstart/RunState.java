package dev.peisong.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** How far a launcher is, told through a file to the command that waits for it. */
enum RunState {
    STARTING,
    UP,
    FAILED;

    void saveIn(DataFolder data) throws IOException {
        Path fresh = data.run().resolve("state.new");
        Files.writeString(fresh, name().toLowerCase(Locale.ROOT));
        Files.move(fresh, file(data), StandardCopyOption.ATOMIC_MOVE);
    }

    static RunState of(DataFolder data) throws IOException {
        return Files.exists(file(data))
                ? valueOf(Files.readString(file(data)).strip().toUpperCase(Locale.ROOT))
                : STARTING;
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("state");
    }
}
