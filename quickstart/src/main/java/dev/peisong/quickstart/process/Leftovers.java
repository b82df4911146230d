package dev.peisong.quickstart.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Ends what an earlier command started, also when its launcher was killed and could not. */
public final class Leftovers {
    /** The launcher stops its components stage by stage. */
    private static final Duration LAUNCHER_GRACE = Stop.GRACE.multipliedBy(4);

    private Leftovers() {}

    /**
     * Stops what the records in {@code runFolder} name, the last stage first, and forgets records
     * of processes that are gone. Programs that were not started by a launcher are left alone.
     */
    public static void stopAll(Path runFolder, Consumer<String> say) throws InterruptedException {
        List<RunRecord> records =
                RunRecord.allIn(runFolder).stream()
                        .sorted(Comparator.comparingInt(RunRecord::stage).reversed())
                        .toList();
        for (RunRecord record : records) {
            var process = record.process();
            if (process.isPresent()) {
                say.accept("stopping " + record.name() + " (pid " + record.pid() + ")");
                Duration grace = record.isLauncher() ? LAUNCHER_GRACE : Stop.GRACE;
                Stop.now(process.get(), record.stopSignal(), grace);
            }
            record.deleteFrom(runFolder);
        }
    }
}
