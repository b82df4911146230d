package dev.peisong.optimizer.file.referee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Instances of Solomon and of Li and Lim: a line of the fleet, then one for each node. */
final class ColumnsText {

    private ColumnsText() {}

    static Benchmark parse(String text, boolean pairs) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.matches("[-0-9.]+(\\s+[-0-9.]+)+")) {
                rows.add(List.of(line.split("\\s+", -1)).stream().map(BigDecimal::new).toList());
            }
        }
        var head = rows.removeFirst();
        return new Benchmark(
                pairs ? Benchmark.Kind.UNROUNDED : Benchmark.Kind.ONE_DECIMAL_DOWN,
                rows.stream().map(ColumnsText::node).toList(),
                List.of(),
                head.get(0).intValueExact(),
                head.get(1),
                Benchmark.NO_LIMIT);
    }

    private static Node node(List<BigDecimal> row) {
        return new Node(
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.size() > 8 ? row.get(8).intValueExact() : 0);
    }
}
