package dev.peisong.gateway.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A token bucket for each client: it holds a minute's worth of calls and fills evenly.
 *
 * <p>Buckets are in the memory of each replica, not in PostgreSQL. A shared bucket would cost every
 * call a write and a row lock to tell apart 1,200 calls a minute from 2,400; the limit is there to
 * keep one client from crowding out the others on a replica, and N replicas can serve N times as
 * many. What must be exact across replicas, failed sign-ins, is counted in the database.
 */
final class TokenBuckets {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bucket> buckets;

    TokenBuckets(int capacity, int remembered) {
        this.capacity = capacity;
        this.buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > remembered;
                    }
                };
    }

    /**
     * What became of a call.
     *
     * @param remaining whole calls that may follow at once
     * @param retryIn until the next call may come; zero when this one passed
     * @param full until the bucket is full again
     */
    record Outcome(boolean passed, int limit, int remaining, Duration retryIn, Duration full) {}

    /** Takes one call from a client's bucket. */
    Outcome take(String client, Instant now) {
        return take(client, now, 1);
    }

    /** Looks whether a call would pass, and takes nothing. */
    Outcome look(String client, Instant now) {
        return take(client, now, 0);
    }

    private Outcome take(String client, Instant now, int calls) {
        lock.lock();
        try {
            var bucket = buckets.computeIfAbsent(client, _ -> new Bucket(capacity, now));
            bucket.fill(now);
            boolean passed = bucket.calls >= 1;
            if (passed) {
                bucket.calls -= calls;
            }
            return new Outcome(
                    passed,
                    capacity,
                    (int) bucket.calls,
                    passed ? Duration.ZERO : timeFor(1 - bucket.calls),
                    timeFor(capacity - bucket.calls));
        } finally {
            lock.unlock();
        }
    }

    private Duration timeFor(double calls) {
        return Duration.ofMillis((long) Math.ceil(calls / capacity * RateLimits.WINDOW.toMillis()));
    }

    private final class Bucket {
        private double calls;
        private Instant filled;

        Bucket(double calls, Instant filled) {
            this.calls = calls;
            this.filled = filled;
        }

        void fill(Instant now) {
            if (now.isAfter(filled)) {
                double passed = (double) Duration.between(filled, now).toMillis();
                calls =
                        Math.min(
                                capacity, calls + passed / RateLimits.WINDOW.toMillis() * capacity);
                filled = now;
            }
        }
    }
}
