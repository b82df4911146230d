package dev.peisong.quickstart;

import dev.peisong.quickstart.process.RunRecord;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A table of what runs and how it is. */
final class Status {
    private static final String ROW = "%-22s %8s %6s  %-12s %9s %9s %8s%n";

    private final DataFolder data;
    private final PrintStream out;

    Status(DataFolder data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** Prints the table; answers 0 when everything that was started is well. */
    int print(Instant now) {
        List<RunRecord> records =
                RunRecord.allIn(data.run()).stream()
                        .sorted(
                                Comparator.comparingInt(RunRecord::stage)
                                        .thenComparing(RunRecord::name))
                        .toList();
        if (records.isEmpty()) {
            out.println("Peisong is not running (data in " + data.root() + ")");
            return Launcher.FAILED;
        }
        out.printf(
                Locale.ROOT,
                ROW,
                "COMPONENT",
                "PID",
                "PORT",
                "HEALTH",
                "MEMORY",
                "UPTIME",
                "RESTARTS");
        long memory = records.stream().mapToLong(record -> print(record, now)).sum();
        out.printf(
                Locale.ROOT, ROW, "total", "", "", "", megabytes(OptionalLong.of(memory)), "", "");
        return records.stream().allMatch(record -> health(record).equals("healthy"))
                ? 0
                : Launcher.FAILED;
    }

    private long print(RunRecord record, Instant now) {
        OptionalLong memory =
                record.process()
                        .map(p -> Memory.of(p, !record.isLauncher()))
                        .orElse(OptionalLong.empty());
        out.printf(
                Locale.ROOT,
                ROW,
                record.name(),
                record.pid(),
                record.isLauncher() ? "" : record.health().uri().getPort(),
                health(record),
                megabytes(memory),
                record.process().isPresent()
                        ? uptime(Duration.between(record.startedAt(), now))
                        : "",
                record.restarts() == 0 ? "" : record.restarts());
        return memory.orElse(0);
    }

    private static String health(RunRecord record) {
        if (record.process().isEmpty()) {
            return "gone";
        }
        return record.isLauncher() || record.health().isGood() ? "healthy" : "not ready";
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? (bytes.getAsLong() >> 20) + " MiB" : "";
    }

    private static String uptime(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + "h " + duration.toMinutesPart() + "m";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + "m " + duration.toSecondsPart() + "s"
                : duration.toSeconds() + "s";
    }
}
