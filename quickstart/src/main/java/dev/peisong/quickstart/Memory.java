package dev.peisong.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Memory of the machine and of processes, in bytes, where the system tells it. */
final class Memory {
    static final long WANTED = 3L << 30;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Memory() {}

    /** What programs may still take: the machine's, or the container's if that is less. */
    static OptionalLong available() {
        OptionalLong machine = kilobytes(Path.of("/proc/meminfo"), "MemAvailable:");
        OptionalLong limit = number(Path.of("/sys/fs/cgroup/memory.max"));
        OptionalLong used = number(Path.of("/sys/fs/cgroup/memory.current"));
        if (machine.isEmpty() || limit.isEmpty() || used.isEmpty()) {
            return machine;
        }
        return OptionalLong.of(Math.min(machine.getAsLong(), limit.getAsLong() - used.getAsLong()));
    }

    /** A process with its children; memory that processes share is counted in proportion. */
    static OptionalLong of(ProcessHandle process, boolean withChildren) {
        Stream<ProcessHandle> children = withChildren ? process.descendants() : Stream.empty();
        long sum =
                Stream.concat(Stream.of(process), children)
                        .map(Memory::ofOne)
                        .flatMapToLong(OptionalLong::stream)
                        .sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static OptionalLong ofOne(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.exists(folder)) {
            return askPs(process);
        }
        OptionalLong proportional = kilobytes(folder.resolve("smaps_rollup"), "Pss:");
        return proportional.isPresent()
                ? proportional
                : kilobytes(folder.resolve("status"), "VmRSS:");
    }

    private static OptionalLong askPs(ProcessHandle process) {
        try {
            Process ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                            .start();
            var digits =
                    DIGITS.matcher(
                            new String(
                                    ps.getInputStream().readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8));
            return digits.find()
                    ? OptionalLong.of(Long.parseLong(digits.group()) << 10)
                    : OptionalLong.empty();
        } catch (IOException noPs) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong kilobytes(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(DIGITS::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .mapToLong(digits -> Long.parseLong(digits.group()) << 10)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException notThere) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong number(Path file) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException noLimit) {
            return OptionalLong.empty();
        }
    }
}
