package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The steps of a long computation, shared among threads. The progress is told after each, by one
 * thread at a time.
 */
final class Steps {

    private final int threads;
    private final int total;
    private final MatrixProgress progress;
    private int done;
    private volatile boolean givenUp;

    Steps(int threads, int total, MatrixProgress progress) {
        this.threads = threads;
        this.total = total;
        this.progress = progress;
    }

    /**
     * Takes steps 0 to {@code count}, in any order.
     *
     * @param worker makes what one thread works with
     * @throws CancellationException when the progress says to give up
     */
    void forEach(int count, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(threads, count);
        if (workers <= 1) {
            work(count, next, worker);
            return;
        }
        try (var pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(pool.submit(() -> work(count, next, worker)));
            }
            for (Future<?> one : all) {
                await(one);
            }
        }
    }

    private void work(int count, AtomicInteger next, Supplier<IntConsumer> worker) {
        if (count == 0) {
            return;
        }
        IntConsumer step = worker.get();
        try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                step.accept(i);
                report();
            }
        } catch (RuntimeException | Error e) {
            givenUp = true;
            throw e;
        }
    }

    private synchronized void report() {
        if (givenUp || !progress.goOn(++done, total)) {
            givenUp = true;
            throw new CancellationException("matrix given up after " + done + " of " + total);
        }
    }

    private void await(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            givenUp = true;
            Thread.currentThread().interrupt();
            throw new CancellationException("matrix interrupted");
        }
    }
}
