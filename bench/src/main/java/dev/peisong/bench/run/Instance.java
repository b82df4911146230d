package dev.peisong.bench.run;

import dev.peisong.optimizer.file.RoutingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public instance and the best that anyone is known to have found for it.
 *
 * @param kind of problem
 * @param file of the instance
 * @param name without an ending
 * @param customers how many
 * @param best known cost, in the file's unit
 * @param bestRoutes routes of the best known solution; 0 where they do not count
 */
public record Instance(
        Kind kind, Path file, String name, int customers, double best, int bestRoutes) {

    /** The kinds there are, by their folder's name. */
    public enum Kind {
        VRPTW,
        CVRP,
        PDPTW;

        /** Name of its folder. */
        public String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The instances of a kind, small ones first.
     *
     * @param folder of public instances, such as {@code ../shared/data/vrp}
     * @param glob which names, such as {@code R1_*}
     */
    public static List<Instance> find(Path folder, Kind kind, String glob) throws IOException {
        var of = folder.resolve(kind.folder());
        var matcher = of.getFileSystem().getPathMatcher("glob:" + glob);
        Map<String, String[]> best = bestKnown(of.resolve("best_known.tsv"));
        List<Instance> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(of)) {
            for (var file : files.filter(f -> f.toString().matches(".*\\.(txt|vrp)")).toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
                if (matcher.matches(Path.of(name))) {
                    found.add(instance(kind, file, name, best));
                }
            }
        }
        found.sort(Comparator.comparingInt(Instance::customers).thenComparing(Instance::name));
        return found;
    }

    /** Instances of one kind and as many customers together; by kind, small ones first. */
    public static List<List<Instance>> bySize(List<Instance> all) {
        return Stream.of(Kind.values())
                .flatMap(
                        kind ->
                                all.stream()
                                        .filter(instance -> instance.kind() == kind)
                                        .collect(
                                                Collectors.groupingBy(
                                                        Instance::customers,
                                                        TreeMap::new,
                                                        Collectors.toList()))
                                        .values()
                                        .stream())
                .toList();
    }

    private static Instance instance(Kind kind, Path file, String name, Map<String, String[]> known)
            throws IOException {
        int customers = RoutingFile.read(file).customers();
        String[] columns = known.getOrDefault(name.toLowerCase(Locale.ROOT), new String[0]);
        return switch (kind) {
            case VRPTW ->
                    new Instance(
                            kind, file, name, customers, Double.parseDouble(columns[1]) / 10, 0);
            case PDPTW ->
                    new Instance(
                            kind,
                            file,
                            name,
                            customers,
                            Double.parseDouble(columns[2]),
                            Integer.parseInt(columns[1]));
            case CVRP -> new Instance(kind, file, name, customers, published(file), 0);
        };
    }

    private static double published(Path file) throws IOException {
        var solution = Path.of(file.toString().replace(".vrp", ".sol"));
        return Files.readAllLines(solution).stream()
                .filter(line -> line.startsWith("Cost"))
                .mapToDouble(line -> Double.parseDouble(line.substring(4).strip()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String[]> bestKnown(Path table) throws IOException {
        Map<String, String[]> best = new HashMap<>();
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table)) {
                var columns = line.split("\t", -1);
                best.put(columns[0].toLowerCase(Locale.ROOT), columns);
            }
        }
        return best;
    }
}
