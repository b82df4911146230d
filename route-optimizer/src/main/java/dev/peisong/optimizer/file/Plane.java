package dev.peisong.optimizer.file;

import java.util.List;
import java.util.function.IntBinaryOperator;

/** Legs between points of the plane, computed when asked: ten thousand places need no table. */
final class Plane implements IntBinaryOperator {

    private final double[] x;
    private final double[] y;
    private final Convention convention;

    Plane(List<Place> places, Convention convention) {
        x = places.stream().mapToDouble(Place::x).toArray();
        y = places.stream().mapToDouble(Place::y).toArray();
        this.convention = convention;
    }

    @Override
    public int applyAsInt(int from, int to) {
        double dx = x[from] - x[to];
        double dy = y[from] - y[to];
        return convention.parts(Math.sqrt(dx * dx + dy * dy));
    }
}
