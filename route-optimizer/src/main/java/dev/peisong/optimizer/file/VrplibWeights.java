package dev.peisong.optimizer.file;

import java.util.function.IntBinaryOperator;

/** A table of distances, whole or one triangle of it, in as many lines as its writer liked. */
final class VrplibWeights {

    private final SourceLines lines;
    private final int size;
    private final String format;
    private String[] words = {};
    private int next;

    VrplibWeights(SourceLines lines, int size, String format) {
        this.lines = lines;
        this.size = size;
        this.format = format;
    }

    IntBinaryOperator read() {
        var table = new int[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = first(row); column < end(row); column++) {
                table[row][column] = nextWeight();
                if (!format.equals("FULL_MATRIX")) {
                    table[column][row] = table[row][column];
                }
            }
        }
        if (next < words.length) {
            throw lines.bad("there are more weights than " + format + " has", "leave them out");
        }
        return (from, to) -> table[from][to];
    }

    /** Rows of one triangle are columns of the other: both read alike. */
    private int first(int row) {
        return switch (format) {
            case "FULL_MATRIX", "LOWER_ROW", "UPPER_COL", "LOWER_DIAG_ROW", "UPPER_DIAG_COL" -> 0;
            case "UPPER_ROW", "LOWER_COL" -> row + 1;
            case "UPPER_DIAG_ROW", "LOWER_DIAG_COL" -> row;
            default ->
                    throw lines.bad(
                            "EDGE_WEIGHT_FORMAT '" + format + "' is not known here",
                            "use FULL_MATRIX, LOWER_ROW, UPPER_ROW, LOWER_DIAG_ROW or"
                                    + " UPPER_DIAG_ROW");
        };
    }

    private int end(int row) {
        return switch (format) {
            case "LOWER_ROW", "UPPER_COL" -> row;
            case "LOWER_DIAG_ROW", "UPPER_DIAG_COL" -> row + 1;
            default -> size;
        };
    }

    private int nextWeight() {
        while (next == words.length) {
            words = lines.next("more weights").split("\\s+", -1);
            next = 0;
        }
        return lines.whole(lines.number(words[next++]), 0, 1 << 28, "the weight");
    }
}
