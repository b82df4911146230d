package dev.peisong.optimizer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Threads that do one thing each at the same time; the caller's is the first of them. */
final class Crew implements AutoCloseable {

    private final int size;
    private final ExecutorService others;

    Crew(int size) {
        this.size = size;
        others =
                Executors.newFixedThreadPool(
                        Math.max(1, size - 1),
                        work -> Thread.ofPlatform().daemon().name("solver").unstarted(work));
    }

    int size() {
        return size;
    }

    /** Results in the order of the threads, whichever is done first. */
    <T> List<T> all(IntFunction<Callable<T>> work) {
        List<Future<T>> waiting = new ArrayList<>();
        for (int w = 1; w < size; w++) {
            waiting.add(others.submit(work.apply(w)));
        }
        List<T> results = new ArrayList<>();
        try {
            results.add(work.apply(0).call());
            for (var other : waiting) {
                results.add(other.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a thread of the solver failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving", interrupted);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("a thread of the solver failed", failed);
        }
        return results;
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
