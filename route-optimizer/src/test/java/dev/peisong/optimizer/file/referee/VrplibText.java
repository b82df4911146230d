package dev.peisong.optimizer.file.referee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Instances of CVRPLIB: everything is a heading with the words after it. */
final class VrplibText {

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Map<Integer, List<String>>> rows = new HashMap<>();
    private final int size;

    private VrplibText(String text) {
        List<String> last = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            String heading = line.split("[\\s:]", 2)[0];
            if (heading.matches("[A-Z][A-Z_]+")) {
                last = new ArrayList<>();
                words.put(heading, last);
                line = line.substring(heading.length()).replace(":", " ").strip();
            }
            Collections.addAll(last, line.isEmpty() ? new String[0] : line.split("\\s+", -1));
        }
        size = Integer.parseInt(first("DIMENSION", "0"));
    }

    static Benchmark parse(String text) {
        return new VrplibText(text).benchmark();
    }

    private Benchmark benchmark() {
        boolean windows = words.containsKey("TIME_WINDOW_SECTION");
        String weights = first("EDGE_WEIGHT_TYPE", "");
        var kind =
                weights.equals("CEIL_2D")
                        ? Benchmark.Kind.CEILING
                        : windows && weights.equals("EUC_2D")
                                ? Benchmark.Kind.ONE_DECIMAL_DOWN
                                : Benchmark.Kind.NEAREST;
        return new Benchmark(
                kind,
                nodes(),
                weights.equals("EXPLICIT") ? table() : List.of(),
                Integer.parseInt(first("VEHICLES", "1000000")),
                new BigDecimal(first("CAPACITY", "0")),
                new BigDecimal(first("DISTANCE", Benchmark.NO_LIMIT.toPlainString())));
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String always = i == 1 ? "0" : first("SERVICE_TIME", "0");
            nodes.add(
                    new Node(
                            value("NODE_COORD_SECTION", 3, i, 1, "0"),
                            value("NODE_COORD_SECTION", 3, i, 2, "0"),
                            value("DEMAND_SECTION", 2, i, 1, "0"),
                            value("TIME_WINDOW_SECTION", 3, i, 1, "0"),
                            value("TIME_WINDOW_SECTION", 3, i, 2, "1e30"),
                            value("SERVICE_TIME_SECTION", 2, i, 1, always),
                            0));
        }
        return nodes;
    }

    private BigDecimal value(String section, int width, int node, int column, String otherwise) {
        var row = rows.computeIfAbsent(section, name -> rows(name, width)).get(node);
        return new BigDecimal(row == null ? otherwise : row.get(column));
    }

    private Map<Integer, List<String>> rows(String section, int width) {
        Map<Integer, List<String>> byNode = new HashMap<>();
        var all = words.getOrDefault(section, List.of());
        for (int at = 0; at < all.size(); at += width) {
            byNode.put(Integer.valueOf(all.get(at)), all.subList(at, at + width));
        }
        return byNode;
    }

    private List<List<BigDecimal>> table() {
        var left = words.getOrDefault("EDGE_WEIGHT_SECTION", List.of()).iterator();
        String format = first("EDGE_WEIGHT_FORMAT", "");
        var table = new BigDecimal[size][size];
        for (int row = 0; row < size; row++) {
            table[row][row] = BigDecimal.ZERO;
            for (int column = 0; column < size; column++) {
                boolean diagonal = row == column && format.matches(".*DIAG.*|FULL.*");
                boolean lower = column < row && format.matches("LOWER.*ROW|UPPER.*COL|FULL.*");
                boolean upper = column > row && format.matches("UPPER.*ROW|LOWER.*COL|FULL.*");
                if (diagonal || lower || upper) {
                    table[row][column] = new BigDecimal(left.next());
                    if (!format.startsWith("FULL")) {
                        table[column][row] = table[row][column];
                    }
                }
            }
        }
        return List.of(table).stream().map(List::of).toList();
    }

    private String first(String heading, String otherwise) {
        var all = words.getOrDefault(heading, List.of());
        return all.isEmpty() ? otherwise : all.getFirst();
    }
}
