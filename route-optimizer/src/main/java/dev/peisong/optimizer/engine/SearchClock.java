package dev.peisong.optimizer.engine;

import java.util.function.BooleanSupplier;

/**
 * Shares the time, or the iterations, of a solve out among runs of the search. Where iterations are
 * limited they alone decide how long a run is, so that the answer is the same everywhere.
 */
final class SearchClock {

    private static final long FEWEST_ITERATIONS_A_REQUEST = 200;
    private static final double USUAL_ITERATIONS_A_NANO = 1e-4;
    private static final double LEAST_ITERATIONS_A_NANO = 1e-8;
    private static final long LEAST_NANOS_A_REQUEST = 5_000_000;

    private final long began = System.nanoTime();
    private final long ends;
    private final long iterations;
    private final long patience;
    private final BooleanSupplier cancelled;
    private final long caller = Thread.currentThread().threadId();
    private volatile boolean stopped;
    private long done;
    private long improved = began;
    private double iterationsANano = USUAL_ITERATIONS_A_NANO;
    private int cycles;

    /** {@link Long#MAX_VALUE} stands for no limit of time, of iterations, or of patience. */
    SearchClock(long nanos, long iterations, long patience, BooleanSupplier cancelled) {
        this.patience = patience;
        ends = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : began + nanos;
        this.iterations = iterations;
        this.cancelled = cancelled;
    }

    /** Whether to stop at once; asks who may cancel from the caller's thread only. */
    boolean stopped() {
        if (!stopped && Thread.currentThread().threadId() == caller) {
            stopped = cancelled.getAsBoolean();
        }
        return stopped;
    }

    /** Whether to stop at once or the time is up; iterations aside. */
    boolean interrupted() {
        return stopped() || System.nanoTime() >= ends;
    }

    /** Notes that something better was found. */
    void improved() {
        improved = System.nanoTime();
    }

    /** Whether nothing better was found for too long. */
    boolean isStale() {
        return patience != Long.MAX_VALUE && System.nanoTime() - improved >= patience;
    }

    boolean expired() {
        return done >= iterations || interrupted();
    }

    /** Whether there is enough left to anneal several plans of so many requests. */
    boolean affords(int requests) {
        return counted()
                ? (iterations - done) / requests >= FEWEST_ITERATIONS_A_REQUEST
                : (ends - System.nanoTime()) / requests >= LEAST_NANOS_A_REQUEST;
    }

    /** How many iterations there are to come; guessed where time decides. */
    double iterationsLeft(int threads) {
        return counted()
                ? iterations - done
                : (ends - System.nanoTime()) * iterationsANano * threads;
    }

    private boolean counted() {
        return iterations != Long.MAX_VALUE;
    }

    /** A run for a share of the whole; the last one gets what is left. */
    Stretch share(double hot, double cold, double share, int threads) {
        return counted()
                ? counted(hot, cold, (long) (iterations * share), threads)
                : timed(hot, cold, (long) ((ends - began) * share));
    }

    /**
     * How long a run is to be.
     *
     * @param iterations by each thread, or the time they take at the pace measured last
     * @param share of the whole that it takes at the most
     */
    record Length(double iterations, double share) {

        Length times(double factor) {
            return new Length(factor * iterations, factor * share);
        }
    }

    Stretch brief(double hot, double cold, Length length, int threads) {
        if (counted()) {
            double wanted = Math.min(length.iterations() * threads, length.share() * iterations);
            return counted(hot, cold, (long) wanted, threads);
        }
        double nanos =
                Math.min(length.iterations() / iterationsANano, length.share() * (ends - began));
        return timed(hot, cold, (long) nanos);
    }

    /** Learns how many iterations a thread has done in how long. */
    void pace(double iterationsEach, long nanos) {
        iterationsANano = Math.max(LEAST_ITERATIONS_A_NANO, iterationsEach / Math.max(1, nanos));
    }

    private Stretch counted(double hot, double cold, long wanted, int threads) {
        long left = iterations - done;
        long quota = left < wanted * 3 / 2 ? left : Math.max(1, wanted);
        long each = Math.ceilDiv(quota, threads);
        return new Stretch(hot, cold, System.nanoTime(), ends, ends, each, 0, 1);
    }

    private Stretch timed(double hot, double cold, long length) {
        long now = System.nanoTime();
        long until = ends - now < length * 3 / 2 ? ends : now + length;
        return new Stretch(hot, cold, now, until, until, Long.MAX_VALUE, 0, 1);
    }

    /** One run for all that is left; with limited patience one of several, each twice as long. */
    Stretch cycle(double hot, double cold) {
        long now = System.nanoTime();
        long until = ends;
        if (patience != Long.MAX_VALUE) {
            double length = patience * StrictMath.pow(2, cycles++);
            until = ends - now < 1.5 * length ? ends : now + (long) length;
        }
        return new Stretch(hot, cold, now, until, until, iterations - done, 0, 1);
    }

    /** The next bit of a run. */
    Stretch epoch(Stretch whole, long nanos, int epochs, int threads) {
        long now = System.nanoTime();
        long until = Math.min(whole.ends(), now + nanos);
        if (!counted()) {
            return new Stretch(
                    whole.hot(),
                    whole.cold(),
                    whole.began(),
                    whole.ends(),
                    until,
                    Long.MAX_VALUE,
                    0,
                    1);
        }
        long quota = Math.clamp(whole.iterations() / epochs, 1, iterations - done);
        long before = whole.iterations() - (iterations - done);
        long each = Math.ceilDiv(quota, threads);
        return new Stretch(
                whole.hot(),
                whole.cold(),
                now,
                ends,
                ends,
                each,
                (double) before / whole.iterations(),
                (double) (before + quota) / whole.iterations());
    }

    /** Notes that a run was made by all threads. */
    void used(Stretch stretch, int threads) {
        used(stretch.iterations(), threads);
    }

    /** Notes that so many iterations were made by each thread. */
    void used(long each, int threads) {
        if (counted()) {
            done += each * threads;
        }
    }
}
