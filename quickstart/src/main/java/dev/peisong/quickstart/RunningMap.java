package dev.peisong.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which map an installation was started on, for commands that come later. */
final class RunningMap {
    private RunningMap() {}

    static void note(Path map, DataFolder data) throws IOException {
        Files.writeString(file(data), map.toString());
    }

    static Path of(DataFolder data) throws IOException {
        return Files.exists(file(data))
                ? Path.of(Files.readString(file(data)).strip())
                : data.demoMap();
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("map");
    }
}
