package dev.peisong.quickstart;

import dev.peisong.quickstart.process.Health;
import dev.peisong.quickstart.process.Leftovers;
import dev.peisong.quickstart.process.Ports;
import dev.peisong.quickstart.process.RunRecord;
import dev.peisong.quickstart.process.StartFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The process that stays: it starts the platform, watches over it, and stops it on a signal. */
final class Supervise {
    private static final Duration REASSURE_EVERY = Duration.ofSeconds(1);

    private final Options options;
    private final Progress progress;
    private final Supervisor supervisor;
    private final CountDownLatch ended = new CountDownLatch(1);

    Supervise(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.supervisor = new Supervisor(options.data(), progress);
    }

    /** Runs until a signal ends the process; returns an exit code if the start fails. */
    int run(Runnable onceUp) throws Exception {
        DataFolder data = options.data();
        data.create();
        try (var file =
                FileChannel.open(
                        data.run().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            if (file.tryLock() == null) {
                progress.say("Peisong is already running on " + data.root());
                return Launcher.FAILED;
            }
            return runAlone(onceUp);
        }
    }

    private int runAlone(Runnable onceUp) throws Exception {
        DataFolder data = options.data();
        RunState.STARTING.saveIn(data);
        Leftovers.stopAll(data.run(), progress::event);
        var record = RunRecord.ofLauncher(Health.http(options.gatewayPort(), "/"));
        record.saveIn(data.run());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(record), "shut-down"));
        if (!starts()) {
            RunState.FAILED.saveIn(data);
            return Launcher.FAILED;
        }
        RunState.UP.saveIn(data);
        onceUp.run();
        ended.await();
        return 0;
    }

    private boolean starts() throws Exception {
        try (var reassurance = Executors.newSingleThreadScheduledExecutor()) {
            var ticking =
                    reassurance.scheduleAtFixedRate(
                            progress::breakSilence,
                            REASSURE_EVERY.toMillis(),
                            REASSURE_EVERY.toMillis(),
                            TimeUnit.MILLISECONDS);
            try {
                new Platform(options, supervisor, progress::event).start();
                return true;
            } finally {
                ticking.cancel(false);
            }
        } catch (Ports.Taken taken) {
            progress.say(remedy(taken));
        } catch (StartFailed | IOException | IllegalStateException e) {
            progress.say(String.valueOf(e.getMessage()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static String remedy(Ports.Taken taken) {
        String option =
                taken.component().equals(Options.GATEWAY)
                        ? "--port N"
                        : "--ports " + taken.component() + "=N";
        return taken.getMessage()
                + ". Choose another one with "
                + option
                + ", or end that program.";
    }

    private void shutDown(RunRecord record) {
        try {
            supervisor.stop();
        } catch (Exception e) {
            progress.event("Not everything could be stopped: " + e);
        }
        record.deleteFrom(options.data().run());
        ended.countDown();
    }
}
