package dev.peisong.bench.report;

import dev.peisong.bench.run.ColdRun;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs what is asked for, one at a time, and each thing once. */
public final class Runs {

    private final Setup setup;
    private final Map<Key, Outcome> done = new HashMap<>();

    private record Key(String solver, Path file, double seconds) {}

    /** Nothing has run yet. */
    public Runs(Setup setup) {
        this.setup = setup;
    }

    /** How they are started. */
    public Setup setup() {
        return setup;
    }

    /** What the solver makes of the file in the time. */
    public Outcome of(String solver, Path file, double seconds) {
        return done.computeIfAbsent(new Key(solver, file, seconds), this::run);
    }

    private Outcome run(Key key) {
        try {
            var outcome = ColdRun.of(setup, key.solver(), key.file(), key.seconds());
            System.err.printf(
                    "%s on %s for %s s: %s in %.1f s%n",
                    key.solver(),
                    key.file().getFileName(),
                    key.seconds(),
                    outcome.counts() ? "cost " + outcome.cost() : outcome.fault(),
                    outcome.wall());
            return outcome;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", ended);
        }
    }
}
