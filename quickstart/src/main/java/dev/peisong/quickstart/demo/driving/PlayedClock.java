package dev.peisong.quickstart.demo.driving;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The time in the story, which runs faster than ours and skips hours in which nothing happens. What
 * the platform is asked takes no time in the story: a second of ours would be minutes there, and a
 * slow machine would make drivers late.
 */
public final class PlayedClock {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final double speed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int callers;
    private Instant base;
    private long baseNanos = System.nanoTime();

    /**
     * Starts running at once.
     *
     * @param speed seconds in the story for one of ours
     */
    public PlayedClock(Instant start, double speed) {
        this.base = start;
        this.speed = speed;
    }

    public Instant now() {
        lock.lock();
        try {
            return callers > 0
                    ? base
                    : base.plusNanos((long) ((System.nanoTime() - baseNanos) * speed));
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a moment of the story; returns at once when it has passed. */
    public void sleepUntil(Instant moment) {
        lock.lock();
        try {
            for (Instant now = now(); now.isBefore(moment); now = now()) {
                if (callers > 0) {
                    changed.await();
                    continue;
                }
                double left = Duration.between(now, moment).toNanos() / speed;
                changed.awaitNanos(Math.max(NANOS_PER_SECOND / 1000, (long) left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    public void sleep(Duration played) {
        sleepUntil(now().plus(played));
    }

    /** Jumps ahead; a moment that has passed changes nothing. */
    public void skipTo(Instant moment) {
        lock.lock();
        try {
            if (now().isBefore(moment)) {
                base = moment;
                baseNanos = System.nanoTime();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stands still until that is closed, which may be asked for by many at once. Whoever holds it
     * must not wait for a moment of the story.
     */
    public StandStill standStill() {
        begin();
        return this::end;
    }

    /** While it is open, no time passes in the story. */
    public interface StandStill extends AutoCloseable {
        @Override
        void close();
    }

    private void begin() {
        lock.lock();
        try {
            base = now();
            callers++;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            callers--;
            baseNanos = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
