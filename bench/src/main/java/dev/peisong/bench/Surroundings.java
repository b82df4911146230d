package dev.peisong.bench;

import dev.peisong.bench.report.Report;
import dev.peisong.bench.run.Setup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Under which circumstances figures came about: without them they cannot be measured again. */
final class Surroundings {

    private static final Pattern PEER =
            Pattern.compile("(jsprit-core|timefold-solver-core|ortools-java)-([\\d.]+)\\.jar");

    private final Setup setup;
    private final Path data;

    Surroundings(Setup setup, Path data) {
        this.setup = setup;
        this.data = data;
    }

    void write(Report report, List<String> words, Clock clock) throws IOException {
        report.line("# Optimizer bench\n");
        say(report, "command", "`./peisong bench optimizer " + String.join(" ", words) + "`");
        say(report, "measured", LocalDate.now(clock).toString());
        say(report, "revision", revision());
        say(report, "data", "`" + data + "`, newest of " + newest());
        say(report, "JDK", Runtime.version() + ", `" + String.join(" ", setup.flags()) + "`");
        say(
                report,
                "machine",
                Runtime.getRuntime().availableProcessors()
                        + " processors"
                        + firstOf("/proc/cpuinfo", "model name")
                        + firstOf("/proc/meminfo", "MemTotal"));
        say(report, "threads, seed", setup.threads() + ", " + setup.seed());
        say(report, "peers", peers());
        report.line("");
    }

    private static void say(Report report, String what, String value) {
        report.line("- " + what + ": " + value);
    }

    private static String peers() {
        return PEER.matcher(System.getProperty("java.class.path"))
                .results()
                .map(jar -> jar.group(1) + " " + jar.group(2))
                .collect(Collectors.joining(", "));
    }

    /** Of the working copy, or that it is none. */
    private static String revision() throws IOException {
        try {
            var git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return told.isBlank() ? "unknown" : told.strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private LocalDate newest() throws IOException {
        var newest = Instant.EPOCH;
        try (var files = Files.walk(data.resolve("vrp"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var changed = Files.getLastModifiedTime(file).toInstant();
                newest = changed.isAfter(newest) ? changed : newest;
            }
        }
        return LocalDate.ofInstant(newest, ZoneOffset.UTC);
    }

    private static String firstOf(String file, String name) throws IOException {
        var path = Path.of(file);
        if (!Files.exists(path)) {
            return "";
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> ", " + line.replaceFirst(".*:\\s*", ""))
                    .orElse("");
        }
    }
}
