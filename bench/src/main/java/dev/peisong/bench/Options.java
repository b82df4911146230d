package dev.peisong.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param only some parts; empty for all of them
 * @param sample whether a fixed share of the instances stands for all, and peers have 10 s
 * @param seconds each run has; empty for each part's own
 * @param instances glob of names
 * @param data folder of the public data
 * @param peers to compare with
 * @param threads each solver may use
 * @param seed of randomness
 * @param dates of the real days
 * @param out folder for solutions, logs and pictures
 */
record Options(
        List<String> only,
        boolean sample,
        Optional<Double> seconds,
        String instances,
        Path data,
        List<String> peers,
        int threads,
        long seed,
        List<LocalDate> dates,
        Path out) {

    private static final String SAMPLE = "--sample";
    private static final List<String> PARTS =
            List.of("vrptw", "cvrp", "memory", "pdptw", "curve", "scaling", "day", "jmh");
    private static final List<String> PEERS = List.of("jsprit", "timefold", "or-tools");
    private static final Set<String> NAMES =
            Set.of(
                    "only",
                    "seconds",
                    "instances",
                    "data",
                    "peers",
                    "threads",
                    "seed",
                    "dates",
                    "out");

    /** Days of few, of usual and of most orders. */
    private static final String DATES = "2020-09-01,2020-08-14,2020-08-22";

    /**
     * Reads {@code --sample} and {@code --name value} pairs.
     *
     * @throws IllegalArgumentException naming the word that makes no sense
     */
    static Options parse(List<String> words) {
        var pairs = words.stream().filter(word -> !word.equals(SAMPLE)).toList();
        var given = given(pairs);
        String peers = given.getOrDefault("peers", String.join(",", PEERS));
        return new Options(
                Optional.ofNullable(given.get("only"))
                        .map(parts -> list("only", parts, PARTS))
                        .orElse(List.of()),
                pairs.size() < words.size(),
                Optional.ofNullable(given.get("seconds")).map(Double::valueOf),
                given.getOrDefault("instances", "*"),
                Path.of(given.getOrDefault("data", "../shared/data")),
                peers.equals("none") ? List.of() : list("peers", peers, PEERS),
                Integer.parseInt(given.getOrDefault("threads", "2")),
                Long.parseLong(given.getOrDefault("seed", "1")),
                dates(given.getOrDefault("dates", DATES)),
                Path.of(given.getOrDefault("out", "bench/target/runs")));
    }

    private static Map<String, String> given(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i).replaceFirst("^--", "");
            if (!NAMES.contains(name) || !words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException(
                        words.get(i)
                                + ": use --sample, or --NAME VALUE with a name of "
                                + NAMES.stream().sorted().toList());
            }
            given.put(name, words.get(i + 1));
        }
        return given;
    }

    private static List<String> list(String name, String words, List<String> known) {
        var list = Arrays.asList(words.split(",", -1));
        for (String word : list) {
            if (!known.contains(word)) {
                throw new IllegalArgumentException(
                        "--" + name + " " + word + ": use one or some of " + known);
            }
        }
        return list;
    }

    private static List<LocalDate> dates(String words) {
        try {
            return Arrays.stream(words.split(",", -1)).map(LocalDate::parse).toList();
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "--dates " + words + ": use dates such as " + DATES, wrong);
        }
    }

    boolean includes(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** A report of some parts does not replace that of all. */
    Path report() {
        String parts = only.isEmpty() ? "" : "-" + String.join("-", only);
        return out.resolve("report" + parts + ".md");
    }
}
