package dev.peisong.bench.report;

import dev.peisong.bench.run.ColdRun;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Request;
import dev.peisong.bench.run.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Runs what is asked for, one at a time, and each thing once; says how far it is. */
public final class Runs {

    private final Setup setup;
    private final Set<Request> planned;
    private final int total;
    private final Map<Request, Outcome> done = new HashMap<>();

    /** Nothing has run yet. */
    public Runs(Setup setup, Collection<Request> planned) {
        this.setup = setup;
        this.planned = new LinkedHashSet<>(planned);
        total = this.planned.size();
    }

    /** How they are started. */
    public Setup setup() {
        return setup;
    }

    /** How many there are in all. */
    public int total() {
        return total;
    }

    /** Seconds that those take which are still to be done. */
    public double expectedSeconds() {
        return planned.stream().mapToDouble(Request::expectedSeconds).sum();
    }

    /** What came of it. */
    public Outcome of(Request request) {
        return done.computeIfAbsent(request, this::run);
    }

    private Outcome run(Request request) {
        var outcome = cold(setup, request);
        planned.remove(request);
        System.err.printf(
                "[%d of %d, %s left] %s on %s for %s s: %s in %.1f s%n",
                total - planned.size(),
                total,
                duration(expectedSeconds()),
                request.solver(),
                request.file().getFileName(),
                request.seconds(),
                outcome.counts() ? "cost " + outcome.cost() : outcome.fault(),
                outcome.usage().wall());
        return outcome;
    }

    /** Runs it even if it was run already. */
    static Outcome cold(Setup setup, Request request) {
        try {
            return ColdRun.of(setup, request);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", ended);
        }
    }

    /** A duration for people. */
    public static String duration(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (minutes == 0) {
            return "%.0f s".formatted(seconds);
        }
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
