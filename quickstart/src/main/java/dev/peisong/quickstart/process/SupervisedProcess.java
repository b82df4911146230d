package dev.peisong.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A component that runs: started again when it dies, after a pause that doubles up to half a minute
 * and is short again once it has lived that long. Its output goes to {@code name.log}.
 */
public final class SupervisedProcess {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int DEATHS_BEFORE_GIVING_UP = 2;
    private static final long KEPT_LOG_BYTES = 32L << 20;

    private final Component component;
    private final Path runFolder;
    private final Path log;
    private final Consumer<String> say;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile int deaths;
    private volatile int lastExit;

    public SupervisedProcess(
            Component component, Path runFolder, Path logFolder, Consumer<String> say) {
        this.component = component;
        this.runFolder = runFolder;
        this.log = logFolder.resolve(component.name() + ".log");
        this.say = say;
    }

    public Component component() {
        return component;
    }

    /** Starts the process and a thread that watches it. */
    public void start() {
        Process first = launch();
        Thread.ofPlatform().name("watch-" + component.name()).daemon().start(() -> watch(first));
    }

    /**
     * Waits until the process serves.
     *
     * @throws StartFailed if it died too often or took longer than {@link Component#PATIENCE}
     */
    public void awaitHealthy() throws StartFailed, InterruptedException {
        long deadline = System.nanoTime() + Component.PATIENCE.toNanos();
        while (!component.health().isGood()) {
            if (deaths >= DEATHS_BEFORE_GIVING_UP) {
                throw new StartFailed(component.name(), "stopped with exit code " + lastExit, log);
            }
            if (System.nanoTime() > deadline) {
                long minutes = Component.PATIENCE.toMinutes();
                throw new StartFailed(
                        component.name(), "was not ready after " + minutes + " minutes", log);
            }
            if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException(component.name() + " is being stopped");
            }
        }
    }

    /** Stops the process for good; returns once it is gone. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running != null) {
            Stop.now(running.toHandle(), component.stopSignal(), Stop.GRACE);
            forget(running);
        }
    }

    private synchronized @Nullable Process launchUnlessStopping() {
        return stopping.getCount() == 0 ? null : launch();
    }

    private synchronized Process launch() {
        try {
            keepLogSmall();
            var builder = new ProcessBuilder(component.command());
            builder.environment().putAll(component.environment());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process started = builder.start();
            process = started;
            RunRecord.of(component, started.toHandle(), deaths).saveIn(runFolder);
            started.getOutputStream().close();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + component.name(), e);
        }
    }

    private void watch(Process first) {
        Process current = first;
        Duration pause = FIRST_PAUSE;
        try {
            while (current != null) {
                long startedAt = System.nanoTime();
                lastExit = current.waitFor();
                boolean livedLong = System.nanoTime() - startedAt > LONGEST_PAUSE.toNanos();
                pause = livedLong ? FIRST_PAUSE : pause;
                if (stopping.getCount() == 0) {
                    return;
                }
                countDeath();
                say.accept(
                        "%s died (exit code %d), starting it again in %d s; its log: %s"
                                .formatted(component.name(), lastExit, pause.toSeconds(), log));
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause =
                        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                                ? pause.multipliedBy(2)
                                : LONGEST_PAUSE;
                current = launchUnlessStopping();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void countDeath() {
        deaths++;
    }

    private void forget(Process stopped) {
        RunRecord.of(component, stopped.toHandle(), deaths).deleteFrom(runFolder);
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log) && Files.size(log) > KEPT_LOG_BYTES) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
