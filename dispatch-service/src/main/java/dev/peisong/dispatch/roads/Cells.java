package dev.peisong.dispatch.roads;

import java.util.Arrays;

/**
 * What driving from some places to some others costs, a row for each origin. A cell's weight is not
 * a number until it is known, and infinite where there is no way.
 */
final class Cells {

    final int rows;
    final int columns;
    final double[] weight;
    final int[] millis;
    final float[] meters;

    /** All unknown. */
    Cells(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        int size = Math.multiplyExact(rows, columns);
        weight = new double[size];
        millis = new int[size];
        meters = new float[size];
        Arrays.fill(weight, Double.NaN);
    }

    int at(int row, int column) {
        return row * columns + column;
    }

    boolean isKnown(int at) {
        return !Double.isNaN(weight[at]);
    }

    boolean isComplete() {
        return Arrays.stream(weight).noneMatch(Double::isNaN);
    }

    boolean isReachable(int at) {
        return weight[at] < Double.POSITIVE_INFINITY;
    }

    void set(int row, MatrixRow values) {
        int start = at(row, 0);
        System.arraycopy(values.weight, 0, weight, start, columns);
        System.arraycopy(values.millis, 0, millis, start, columns);
        for (int column = 0; column < columns; column++) {
            meters[start + column] = (float) values.meters[column];
        }
    }

    void put(int at, Drive drive) {
        weight[at] = drive.weight();
        millis[at] = drive.millis();
        meters[at] = (float) drive.meters();
    }

    void copy(int at, Cells from, int fromAt) {
        weight[at] = from.weight[fromAt];
        millis[at] = from.millis[fromAt];
        meters[at] = from.meters[fromAt];
    }

    void forget(int at) {
        weight[at] = Double.NaN;
    }

    /** Rounded, or {@link TravelMatrix#UNREACHABLE}. */
    int seconds(int at) {
        return isReachable(at) ? Math.round(millis[at] / 1000f) : TravelMatrix.UNREACHABLE;
    }

    /** Rounded, or {@link TravelMatrix#UNREACHABLE}. */
    int wholeMeters(int at) {
        return isReachable(at) ? Math.round(meters[at]) : TravelMatrix.UNREACHABLE;
    }
}
