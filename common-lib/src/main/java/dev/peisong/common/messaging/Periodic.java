package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something now and again until it is stopped; a failure is logged and tried again. */
final class Periodic implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Duration every;
    private final Runnable work;

    Periodic(Duration every, Runnable work) {
        this.every = every;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            do {
                once();
            } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Will be tried again in {}", every, e);
        }
    }

    void stop() {
        stopped.countDown();
    }
}
