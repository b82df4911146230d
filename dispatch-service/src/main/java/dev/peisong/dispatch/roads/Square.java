package dev.peisong.dispatch.roads;

import java.util.stream.IntStream;

/**
 * A square of counts, in rows of two bytes a count where all of a row are small enough. {@link
 * TravelMatrix#UNREACHABLE} is small.
 */
final class Square {

    private static final char UNREACHABLE = Character.MAX_VALUE;
    private static final char[] NOT_NARROW = {};
    private static final int[] NOT_WIDE = {};

    private final char[][] narrow;
    private final int[][] wide;

    Square(int size) {
        narrow = new char[size][];
        wide = new int[size][];
    }

    int size() {
        return narrow.length;
    }

    int get(int row, int column) {
        int[] wideRow = wide[row];
        if (wideRow.length > 0) {
            return wideRow[column];
        }
        char value = narrow[row][column];
        return value == UNREACHABLE ? TravelMatrix.UNREACHABLE : value;
    }

    /** Copies the values, one for each column. */
    void set(int row, int[] values) {
        boolean isNarrow = IntStream.of(values).allMatch(Square::isNarrow);
        wide[row] = isNarrow ? NOT_WIDE : values.clone();
        narrow[row] = isNarrow ? narrowed(values) : NOT_NARROW;
    }

    /** Gives a row the values of another, without a copy of them. */
    void share(int row, int other) {
        wide[row] = wide[other];
        narrow[row] = narrow[other];
    }

    private static boolean isNarrow(int value) {
        return (value >= 0 && value < UNREACHABLE) || value == TravelMatrix.UNREACHABLE;
    }

    private static char[] narrowed(int[] values) {
        char[] row = new char[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = values[i] == TravelMatrix.UNREACHABLE ? UNREACHABLE : (char) values[i];
        }
        return row;
    }
}
