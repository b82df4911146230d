package dev.peisong.dispatch.roads.tiles;

/** Web Mercator with the world as the unit square, x to the east and y to the south. */
final class Mercator {

    private static final double NORTHERNMOST = 85.0511287798066;

    private Mercator() {}

    static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    static double y(double latitude) {
        double bounded = Math.clamp(latitude, -NORTHERNMOST, NORTHERNMOST);
        double sin = Math.sin(Math.toRadians(bounded));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }
}
