package dev.peisong.quickstart.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A component could not be started; the message ends with what it said last. */
public final class StartFailed extends Exception {
    private static final int LINES_SHOWN = 25;

    StartFailed(String component, String reason, Path log) {
        super(
                "%s %s while starting. The end of %s:%n%s"
                        .formatted(component, reason, log, lastLines(log)));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            int from = Math.max(0, lines.size() - LINES_SHOWN);
            return String.join(
                    System.lineSeparator(),
                    lines.subList(from, lines.size()).stream().map("    "::concat).toList());
        } catch (IOException e) {
            return "    (not readable: " + e.getMessage() + ")";
        }
    }
}
