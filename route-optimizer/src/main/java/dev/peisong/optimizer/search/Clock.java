package dev.peisong.optimizer.search;

import java.util.function.BooleanSupplier;

/** Tells the search how far its budget is used, and when to stop. */
public final class Clock {

    private final long nanos;
    private final long iterations;
    private final BooleanSupplier cancelled;
    private final long started = System.nanoTime();
    private long done;

    /** {@link Long#MAX_VALUE} stands for no limit of time, or of iterations. */
    public Clock(long nanos, long iterations, BooleanSupplier cancelled) {
        this.nanos = nanos;
        this.iterations = iterations;
        this.cancelled = cancelled;
    }

    /** A clock that never ends. */
    static Clock unlimited() {
        return new Clock(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
    }

    /** Nanoseconds since the solve began. */
    long elapsed() {
        return System.nanoTime() - started;
    }

    /** Iterations completed. */
    long iterations() {
        return done;
    }

    void iterated() {
        done++;
    }

    boolean expired() {
        return done >= iterations || interrupted();
    }

    /**
     * Whether time is up or the solve is cancelled; iterations, which keep results equal, aside.
     */
    boolean interrupted() {
        return (nanos != Long.MAX_VALUE && elapsed() >= nanos) || cancelled.getAsBoolean();
    }

    /** Used share of the budget, 0 to 1. */
    double progress() {
        double byCount = iterations == Long.MAX_VALUE ? 0 : (double) done / iterations;
        double byTime = nanos == Long.MAX_VALUE ? 0 : (double) elapsed() / nanos;
        return Math.min(1, Math.max(byCount, byTime));
    }
}
