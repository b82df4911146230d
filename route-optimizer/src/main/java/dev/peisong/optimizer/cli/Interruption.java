package dev.peisong.optimizer.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the end of the JVM, as Ctrl-C asks for it, until the best plan so far is written. */
final class Interruption implements AutoCloseable {

    private static final int LONGEST_WRITING_SECONDS = 20;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndAwait, "interruption");
    private volatile boolean asked;

    private Interruption() {}

    /** Watches until closed. */
    static Interruption watch() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether somebody wants the command to end. */
    boolean asked() {
        return asked;
    }

    private void askAndAwait() {
        asked = true;
        try {
            if (!written.await(LONGEST_WRITING_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("peisong solve: gave up waiting for the best plan");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // asked this very moment; the hook finds all written
            }
        }
    }
}
