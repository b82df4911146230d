package dev.peisong.optimizer.engine;

/**
 * A stream of random numbers that is the same everywhere for the same seed (SplitMix64; Steele, Lea
 * and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed * GOLDEN;
    }

    /** 64 random bits. */
    long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 up to but not including 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return unit() < probability;
    }

    /** Another stream, decided by this one. */
    Dice split() {
        return new Dice(next());
    }
}
