package dev.peisong.quickstart;

import dev.peisong.quickstart.process.Component;
import dev.peisong.quickstart.process.StartFailed;
import dev.peisong.quickstart.process.SupervisedProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Starts components side by side, tells how far they are, and stops them in reverse. */
final class Supervisor {
    private final DataFolder data;
    private final Progress progress;
    private final List<SupervisedProcess> running = new ArrayList<>();
    private boolean stopped;

    Supervisor(DataFolder data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /** Starts one component and returns once it serves. */
    void start(Component component) throws StartFailed, InterruptedException {
        start(component, System.nanoTime());
    }

    /** The same for a component whose preparation began earlier, at a {@code nanoTime}. */
    void start(Component component, long from) throws StartFailed, InterruptedException {
        var process = new SupervisedProcess(component, data.run(), data.logs(), progress::event);
        synchronized (this) {
            if (stopped) {
                throw new InterruptedException("The platform is being stopped");
            }
            running.add(process);
            process.start();
        }
        progress.waitFor(component.name());
        process.awaitHealthy();
        progress.ready(component, Duration.ofNanos(System.nanoTime() - from));
    }

    /** Starts components at once and returns when all of them serve, or one cannot. */
    void startAll(List<Component> components) throws Exception {
        allOf(
                components.stream()
                        .<Callable<Void>>map(
                                component ->
                                        () -> {
                                            start(component);
                                            return null;
                                        })
                        .toList());
    }

    /** Runs tasks at once; the first failure is thrown without waiting for the others. */
    void allOf(List<Callable<Void>> tasks) throws Exception {
        var executor = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        try {
            var completion = new ExecutorCompletionService<Void>(executor);
            tasks.forEach(completion::submit);
            for (int done = 0; done < tasks.size(); done++) {
                completion.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Stops everything, stage after stage, the components of a stage at once. */
    void stop() throws Exception {
        List<SupervisedProcess> toStop;
        synchronized (this) {
            stopped = true;
            toStop = List.copyOf(running);
            running.clear();
        }
        var stages = toStop.stream().collect(Collectors.groupingBy(p -> p.component().stage()));
        for (int stage : stages.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            allOf(
                    stages.getOrDefault(stage, List.of()).stream()
                            .<Callable<Void>>map(process -> () -> stop(process))
                            .toList());
        }
    }

    private Void stop(SupervisedProcess process) throws InterruptedException {
        process.stop();
        progress.stopped(process.component().name());
        return null;
    }
}
