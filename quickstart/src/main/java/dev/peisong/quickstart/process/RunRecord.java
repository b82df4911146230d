package dev.peisong.quickstart.process;

import dev.peisong.quickstart.process.Component.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the disk knows of a process that was started, so that a later launcher can find it. A pid
 * alone may long belong to another program: the start time must match too.
 */
public record RunRecord(
        String name,
        int stage,
        Health health,
        StopSignal stopSignal,
        long pid,
        Instant startedAt,
        int restarts) {

    /** The system derives start times from its clock, which may be corrected in between. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final String LAUNCHER = "launcher";

    /** The launcher is stopped first and stops the others itself. */
    private static final int LAUNCHER_STAGE = 9;

    private static final String SUFFIX = ".process";

    static RunRecord of(Component component, ProcessHandle process, int restarts) {
        return new RunRecord(
                component.name(),
                component.stage(),
                component.health(),
                component.stopSignal(),
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH),
                restarts);
    }

    /** The record of this process as the launcher of {@code gateway}. */
    public static RunRecord ofLauncher(Health gateway) {
        var launcher =
                new Component(
                        LAUNCHER, LAUNCHER_STAGE, gateway, List.of(), Map.of(), StopSignal.TERM);
        return of(launcher, ProcessHandle.current(), 0);
    }

    public boolean isLauncher() {
        return name.equals(LAUNCHER);
    }

    /** The records in a run folder; none when it does not exist. */
    public static List<RunRecord> allIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RunRecord::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of this record, if it still runs and is still the one that was started. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> isNear(handle.info().startInstant().orElse(Instant.EPOCH)));
    }

    public void saveIn(Path folder) {
        var properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("stage", Integer.toString(stage));
        properties.setProperty("health", health.uri().toString());
        properties.setProperty("stopSignal", stopSignal.name());
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startedAt", startedAt.toString());
        properties.setProperty("restarts", Integer.toString(restarts));
        Path file = folder.resolve(name + SUFFIX);
        Path fresh = folder.resolve(name + SUFFIX + ".new");
        try {
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void deleteFrom(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunRecord read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunRecord(
                properties.getProperty("name"),
                Integer.parseInt(properties.getProperty("stage")),
                new Health(URI.create(properties.getProperty("health"))),
                StopSignal.valueOf(properties.getProperty("stopSignal")),
                Long.parseLong(properties.getProperty("pid")),
                Instant.parse(properties.getProperty("startedAt")),
                Integer.parseInt(properties.getProperty("restarts")));
    }

    private boolean isNear(Instant other) {
        return Duration.between(startedAt, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }
}
