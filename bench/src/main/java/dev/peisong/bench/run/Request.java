package dev.peisong.bench.run;

import java.nio.file.Path;

/** One solver on one file for so many seconds. */
public record Request(String solver, Path file, double seconds) {

    /** For the JVM's end and the judging. */
    private static final double ENDING_SECONDS = 1;

    /** Wall time to expect. */
    public double expectedSeconds() {
        return seconds + ENDING_SECONDS;
    }
}
