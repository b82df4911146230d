package dev.peisong.quickstart.demo.driving;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The time in the story, which runs faster than ours and skips hours in which nothing happens. */
public final class PlayedClock {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final double speed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition skipped = lock.newCondition();
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
            return base.plusNanos((long) ((System.nanoTime() - baseNanos) * speed));
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a moment of the story; returns at once when it has passed. */
    public void sleepUntil(Instant moment) {
        lock.lock();
        try {
            for (Instant now = now(); now.isBefore(moment); now = now()) {
                double left = Duration.between(now, moment).toNanos() / speed;
                skipped.awaitNanos(Math.max(NANOS_PER_SECOND / 1000, (long) left));
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
                skipped.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
