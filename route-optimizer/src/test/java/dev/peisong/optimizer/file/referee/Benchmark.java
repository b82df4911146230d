package dev.peisong.optimizer.file.referee;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An instance as its convention reads it.
 *
 * @param kind which convention that is
 * @param weights stated distances; empty where the plane gives them
 * @param fleet greatest number of routes
 * @param longest greatest length of a route with its services
 */
record Benchmark(
        Kind kind,
        List<Node> nodes,
        List<List<BigDecimal>> weights,
        int fleet,
        BigDecimal capacity,
        BigDecimal longest) {

    static final BigDecimal NO_LIMIT = BigDecimal.TEN.pow(30);

    private static final MathContext DIGITS = new MathContext(50);

    /** How a Euclidean length counts, and to how many decimals a cost is stated. */
    enum Kind {
        NEAREST(0),
        CEILING(0),
        ONE_DECIMAL_DOWN(1),
        UNROUNDED(2);

        final int decimals;

        Kind(int decimals) {
            this.decimals = decimals;
        }
    }

    static Benchmark read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.contains("_SECTION")
                ? VrplibText.parse(text)
                : ColumnsText.parse(text, !text.contains("VEHICLE"));
    }

    /** Length of the way between two nodes, in the instance's unit. */
    BigDecimal between(int from, int to) {
        if (!weights.isEmpty()) {
            return weights.get(from).get(to);
        }
        var a = nodes.get(from);
        var b = nodes.get(to);
        var dx = a.x().subtract(b.x());
        var dy = a.y().subtract(b.y());
        var length = dx.multiply(dx).add(dy.multiply(dy)).sqrt(DIGITS);
        return switch (kind) {
            case NEAREST -> length.setScale(0, RoundingMode.HALF_UP);
            case CEILING -> length.setScale(0, RoundingMode.CEILING);
            case ONE_DECIMAL_DOWN -> length.setScale(1, RoundingMode.FLOOR);
            case UNROUNDED -> length;
        };
    }
}
