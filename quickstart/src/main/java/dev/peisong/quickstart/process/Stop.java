package dev.peisong.quickstart.process;

import dev.peisong.quickstart.process.Component.StopSignal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: asks first, and after the grace period no longer asks. */
public final class Stop {
    /** What one component is given to end in good order. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private Stop() {}

    /** Returns once the process and what it started are gone. */
    public static void now(ProcessHandle process, StopSignal signal, Duration grace)
            throws InterruptedException {
        var children = process.descendants().toList();
        ask(process, signal);
        if (!isGoneWithin(process, grace)) {
            process.destroyForcibly();
            isGoneWithin(process, GRACE);
        }
        for (ProcessHandle child : children) {
            if (child.isAlive() && !isGoneWithin(child, Duration.ofSeconds(2))) {
                child.destroyForcibly();
                isGoneWithin(child, GRACE);
            }
        }
    }

    private static void ask(ProcessHandle process, StopSignal signal) throws InterruptedException {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            process.destroy();
        }
    }

    private static boolean isGoneWithin(ProcessHandle process, Duration limit)
            throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
