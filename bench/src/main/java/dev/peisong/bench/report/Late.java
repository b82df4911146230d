package dev.peisong.bench.report;

import dev.peisong.bench.run.Outcome;

/** Says of a run that it took longer than it was given. */
final class Late {

    /** What a run may overstay its time by, ending included, before it is said. */
    private static final double SECONDS = 2;

    private Late() {}

    static String note(Outcome outcome, Column column) {
        double wall = outcome.usage().wall();
        return wall > column.seconds() + SECONDS ? ", took %.0f s".formatted(wall) : "";
    }
}
