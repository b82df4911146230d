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
import org.jspecify.annotations.Nullable;

/**
 * The steps of a long computation, shared among threads of which the caller's is one. Only that one
 * tells the progress, which may depend on its thread, as a database transaction does.
 */
final class Steps {

    private final int threads;
    private final int total;
    private final MatrixProgress progress;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean givenUp;
    private volatile @Nullable Throwable failure;
    private int told;

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
        if (count == 0) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        int others = Math.min(threads, count) - 1;
        if (others == 0) {
            work(count, next, worker, this::report);
            return;
        }
        try (var pool = Executors.newFixedThreadPool(others)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < others; i++) {
                all.add(pool.submit(() -> work(count, next, worker, this::check)));
            }
            work(count, next, worker, this::report);
            for (Future<?> one : all) {
                await(one);
            }
        }
        if (told < done.get()) {
            report();
        }
    }

    private void work(int count, AtomicInteger next, Supplier<IntConsumer> worker, Runnable after) {
        try {
            IntConsumer step = worker.get();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                step.accept(i);
                done.incrementAndGet();
                after.run();
            }
        } catch (CancellationException e) {
            givenUp = true;
            throw e;
        } catch (RuntimeException | Error e) {
            failure = e;
            givenUp = true;
            throw e;
        }
    }

    private void report() {
        check();
        told = done.get();
        if (!progress.goOn(told, total)) {
            givenUp = true;
            check();
        }
    }

    private void check() {
        if (failure != null) {
            throw new IllegalStateException("Travel times could not be computed", failure);
        }
        if (givenUp) {
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
