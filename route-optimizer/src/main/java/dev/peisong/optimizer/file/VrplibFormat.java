package dev.peisong.optimizer.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** CVRPLIB's format: headers of a key and a value, then sections of numbers. */
final class VrplibFormat {

    private static final Set<String> TYPES = Set.of("CVRP", "VRP", "VRPTW", "CVRPTW");
    private static final Map<String, Convention> WEIGHTS =
            Map.of(
                    "EUC_2D", Convention.ROUNDED,
                    "CEIL_2D", Convention.ROUNDED_UP,
                    "EXPLICIT", Convention.STATED);

    private final SourceLines lines;
    private final String name;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    VrplibFormat(SourceLines lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    RoutingFile read() {
        String section = readHeaders();
        known("TYPE", TYPES);
        int size = whole("DIMENSION", 2);
        var sections =
                new VrplibSections(lines, size, headers.getOrDefault("EDGE_WEIGHT_FORMAT", ""));
        while (!section.equals("EOF")) {
            sections.read(section);
            section = lines.hasNext() ? lines.next("a section").replace(":", "").strip() : "EOF";
        }
        known("EDGE_WEIGHT_TYPE", WEIGHTS.keySet());
        return file(sections.places(service()), sections);
    }

    private RoutingFile file(List<Place> places, VrplibSections sections) {
        var convention = convention(places);
        int capacity = whole("CAPACITY", 1);
        return new RoutingFile(
                headers.getOrDefault("NAME", name),
                "CVRPLIB",
                convention,
                places,
                legs(convention, places, sections),
                headers.containsKey("VEHICLES") ? whole("VEHICLES", 1) : plenty(places, capacity),
                capacity,
                headers.containsKey("DISTANCE")
                        ? lines.number(header("DISTANCE"))
                        : Double.POSITIVE_INFINITY);
    }

    /** With time windows, DIMACS's convention holds, whatever the format the file is in. */
    private Convention convention(List<Place> places) {
        var convention = WEIGHTS.getOrDefault(header("EDGE_WEIGHT_TYPE"), Convention.STATED);
        boolean windows = places.stream().anyMatch(Place::hasWindow);
        return windows && convention == Convention.ROUNDED
                ? Convention.TRUNCATED_TENTHS
                : convention;
    }

    private IntBinaryOperator legs(
            Convention convention, List<Place> places, VrplibSections sections) {
        if (convention == Convention.STATED) {
            return sections.weights();
        }
        sections.need("NODE_COORD_SECTION");
        return new Plane(places, convention);
    }

    /** The format knows no limit: half as many again as the goods fill, and some. */
    private static int plenty(List<Place> places, int capacity) {
        double demand = places.stream().mapToDouble(Place::demand).sum();
        return (int) Math.min(places.size() - 1.0, Math.ceil(demand / capacity) * 1.5 + 5);
    }

    private String readHeaders() {
        while (true) {
            String line = lines.next("a section such as NODE_COORD_SECTION");
            int colon = line.indexOf(':');
            String section = line.replace(":", "").strip();
            if (section.endsWith("_SECTION")) {
                return section;
            }
            if (colon < 0) {
                throw lines.bad(
                        "'" + line + "' is neither a header nor a section",
                        "write a header such as DIMENSION : 101");
            }
            String key = line.substring(0, colon).strip();
            headers.put(key, line.substring(colon + 1).strip());
            lineOf.put(key, lines.line());
        }
    }

    private double service() {
        return headers.containsKey("SERVICE_TIME") ? lines.number(header("SERVICE_TIME")) : 0;
    }

    private String header(String key) {
        String value = headers.get(key);
        if (value == null) {
            throw lines.bad("there is no header " + key, "add a line such as " + key + " : …");
        }
        return value;
    }

    private int whole(String key, int least) {
        String value = header(key);
        int line = lineOf.getOrDefault(key, 1);
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least) {
            return Integer.parseInt(value);
        }
        throw lines.badAt(
                line,
                key + " is " + value,
                "write a whole number of at least " + least + ", below a thousand million");
    }

    private void known(String key, Set<String> values) {
        if (!values.contains(header(key))) {
            throw lines.badAt(
                    lineOf.getOrDefault(key, 1),
                    key + " " + header(key) + " is not known here",
                    "use one of " + values.stream().sorted().toList());
        }
    }
}
