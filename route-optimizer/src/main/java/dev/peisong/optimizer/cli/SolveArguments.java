package dev.peisong.optimizer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the command.
 *
 * @param file the instance
 * @param time wall time from the start of the JVM; empty when only iterations count
 * @param iterations at most so many
 * @param patience ends early when nothing better was found for so long
 * @param threads that search
 * @param seed of all randomness
 * @param out where the solution goes
 * @param svg where the drawing goes
 */
record SolveArguments(
        Path file,
        Optional<Duration> time,
        OptionalLong iterations,
        Optional<Duration> patience,
        int threads,
        long seed,
        Optional<Path> out,
        Optional<Path> svg) {

    private static final String USAGE =
            "usage: peisong solve FILE [--seconds 60] [--patience SECONDS] [--threads N] [--seed 1] [--iterations N]"
                    + " [--out FILE.sol] [--svg FILE.svg]";
    private static final Set<String> OPTIONS =
            Set.of("seconds", "patience", "threads", "seed", "iterations", "out", "svg");
    private static final double DAY = 86_400;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException that names the option and what it takes
     */
    static SolveArguments parse(String... words) {
        Map<String, String> options = new HashMap<>();
        @Nullable String file = null;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (!word.startsWith("--")) {
                if (file != null) {
                    throw new IllegalArgumentException(
                            "one file at a time, not " + file + " and " + word + "\n" + USAGE);
                }
                file = word;
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            known(name);
            if (equals < 0 && ++i == words.length) {
                throw new IllegalArgumentException("--" + name + " needs a value\n" + USAGE);
            }
            options.put(name, equals < 0 ? words[i] : word.substring(equals + 1));
        }
        if (file == null) {
            throw new IllegalArgumentException("names no file to solve\n" + USAGE);
        }
        return of(Path.of(file), options);
    }

    private static SolveArguments of(Path file, Map<String, String> options) {
        OptionalLong iterations = OptionalLong.empty();
        if (options.containsKey("iterations")) {
            iterations = OptionalLong.of(whole(options, "iterations", 0, 0, Long.MAX_VALUE));
        }
        boolean timed =
                options.containsKey("seconds")
                        || options.containsKey("patience")
                        || iterations.isEmpty();
        return new SolveArguments(
                file,
                timed
                        ? Optional.of(seconds("seconds", options.getOrDefault("seconds", "60")))
                        : Optional.empty(),
                iterations,
                Optional.ofNullable(options.get("patience")).map(word -> seconds("patience", word)),
                (int)
                        whole(
                                options,
                                "threads",
                                Runtime.getRuntime().availableProcessors(),
                                1,
                                1_024),
                whole(options, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                Optional.ofNullable(options.get("out")).map(Path::of),
                Optional.ofNullable(options.get("svg")).map(Path::of));
    }

    private static void known(String name) {
        if (!OPTIONS.contains(name)) {
            throw new IllegalArgumentException("there is no option --" + name + "\n" + USAGE);
        }
    }

    private static Duration seconds(String name, String word) {
        if (word.matches("\\d{1,6}(\\.\\d{1,3})?") && Double.parseDouble(word) <= DAY) {
            return Duration.ofMillis(Math.round(Double.parseDouble(word) * 1_000));
        }
        throw new IllegalArgumentException(
                "--" + name + " " + word + ": write a number from 0 to 86400, such as 60 or 2.5");
    }

    private static long whole(
            Map<String, String> options, String name, long otherwise, long least, long most) {
        String word = options.get(name);
        if (word == null) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(word);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as a number out of bounds is
        }
        throw new IllegalArgumentException(
                "--" + name + " " + word + ": write a whole number from " + least + " to " + most);
    }
}
