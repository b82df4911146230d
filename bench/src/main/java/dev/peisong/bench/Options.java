package dev.peisong.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param only one part alone; empty for all of them
 * @param seconds each run has; empty for each part's own
 * @param instances glob of names
 * @param data folder of the public data
 * @param peers to compare with
 * @param threads each solver may use
 * @param seed of randomness
 * @param date of the real day
 * @param out folder for solutions, logs and pictures
 */
record Options(
        Optional<String> only,
        Optional<Double> seconds,
        String instances,
        Path data,
        List<String> peers,
        int threads,
        long seed,
        String date,
        Path out) {

    private static final Set<String> PARTS =
            Set.of("vrptw", "cvrp", "pdptw", "curve", "day", "jmh");
    private static final Set<String> NAMES =
            Set.of(
                    "only",
                    "seconds",
                    "instances",
                    "data",
                    "peers",
                    "threads",
                    "seed",
                    "date",
                    "out");

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws IllegalArgumentException naming the word that makes no sense
     */
    static Options parse(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i).replaceFirst("^--", "");
            if (!NAMES.contains(name) || !words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException(
                        words.get(i) + ": use --NAME VALUE with a name of " + sorted(NAMES));
            }
            given.put(name, words.get(i + 1));
        }
        var only = Optional.ofNullable(given.get("only"));
        if (only.isPresent() && !PARTS.contains(only.get())) {
            throw new IllegalArgumentException(
                    "--only " + only.get() + ": use one of " + sorted(PARTS));
        }
        String peers = given.getOrDefault("peers", "jsprit,timefold,or-tools");
        return new Options(
                only,
                Optional.ofNullable(given.get("seconds")).map(Double::valueOf),
                given.getOrDefault("instances", "*"),
                Path.of(given.getOrDefault("data", "../shared/data")),
                peers.equals("none") ? List.of() : Arrays.asList(peers.split(",", -1)),
                Integer.parseInt(given.getOrDefault("threads", "2")),
                Long.parseLong(given.getOrDefault("seed", "1")),
                given.getOrDefault("date", "2020-08-22"),
                Path.of(given.getOrDefault("out", "bench/target/runs")));
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    boolean includes(String part) {
        return only.map(part::equals).orElse(true);
    }
}
