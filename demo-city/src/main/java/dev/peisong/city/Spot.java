package dev.peisong.city;

/**
 * A place on the street lattice, in blocks east ({@code u}) and north ({@code v}) of the centre.
 */
record Spot(double u, double v) {

    static Spot on(Axis axis, int line, double along) {
        return axis == Axis.NORTHWARD ? new Spot(line, along) : new Spot(along, line);
    }

    Spot towards(Spot other, double share) {
        return new Spot(u + (other.u - u) * share, v + (other.v - v) * share);
    }

    double blocksTo(Spot other) {
        return StrictMath.hypot(other.u - u, other.v - v);
    }

    /** Which way a line of the lattice runs. */
    enum Axis {
        NORTHWARD,
        EASTWARD
    }
}
