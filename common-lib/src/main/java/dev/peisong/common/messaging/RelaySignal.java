package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells this replica's relay that rows were committed, so that it need not poll fast. Only a hint:
 * rows of other replicas are found by polling.
 */
final class RelaySignal {
    private final Semaphore rows = new Semaphore(0);

    void wake() {
        if (rows.availablePermits() == 0) {
            rows.release();
        }
    }

    /** Returns when woken or when the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (rows.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rows.drainPermits();
        }
    }
}
