package dev.peisong.quickstart.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tool that is run once, to its end. */
public final class Tool {
    private Tool() {}

    /**
     * Runs a command.
     *
     * @param purpose completes "could not …" when it fails
     * @throws IOException with what the command said, if it fails
     */
    public static void run(String purpose, List<String> command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Could not " + purpose + ":\n" + said);
        }
    }
}
