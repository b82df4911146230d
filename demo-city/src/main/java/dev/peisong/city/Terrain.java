package dev.peisong.city;

import java.util.List;
import java.util.Random;

/**
 * The land: streets follow a lattice whose unit is one block of about 200 m, bent and turned a
 * little so that nothing is quite straight; {@code u} grows to the east and {@code v} to the north.
 * A river crosses it.
 *
 * <p>{@link StrictMath} makes the same seed the same city on every machine.
 */
final class Terrain {

    static final double BLOCK_METRES = 200;

    /** How far the streets reach, in blocks from the centre. */
    static final int REACH = 34;

    private static final double LATITUDE = 31.0;
    private static final double LONGITUDE = 104.5;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double RIVER_HALF_WIDTH = 0.7;

    private final double[] phase = new double[6];
    private final double cos;
    private final double sin;
    private final List<Park> parks =
            List.of(
                    new Park(new Name("云湖公园", "Yunhu Lake Park"), -6.5, 5.5, 2.6, 1.9),
                    new Park(new Name("东麓森林公园", "Donglu Forest Park"), 25.5, 9.5, 4.4, 3.3),
                    new Park(new Name("南苑", "Nanyuan Garden"), 5.5, -14.5, 1.8, 2.4));

    /** A green ellipse without residential streets; the centre and radii are in blocks. */
    record Park(Name name, double u, double v, double radiusU, double radiusV) {

        boolean contains(double atU, double atV) {
            double du = (atU - u) / radiusU;
            double dv = (atV - v) / radiusV;
            return du * du + dv * dv < 1;
        }
    }

    Terrain(Random random) {
        for (int i = 0; i < phase.length; i++) {
            phase[i] = random.nextDouble() * 2 * StrictMath.PI;
        }
        double turn = (random.nextDouble() - 0.5) * 0.5;
        cos = StrictMath.cos(turn);
        sin = StrictMath.sin(turn);
    }

    Coordinate at(double u, double v) {
        double x =
                u * BLOCK_METRES
                        + 95 * StrictMath.sin(v * 0.13 + phase[0])
                        + 45 * StrictMath.sin(u * 0.19 + v * 0.07 + phase[1]);
        double y =
                v * BLOCK_METRES
                        + 95 * StrictMath.sin(u * 0.12 + phase[2])
                        + 45 * StrictMath.sin(v * 0.17 - u * 0.09 + phase[3]);
        double east = x * cos - y * sin;
        double north = x * sin + y * cos;
        double perLongitude = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(LATITUDE));
        return new Coordinate(
                round(LATITUDE + north / METRES_PER_DEGREE),
                round(LONGITUDE + east / perLongitude));
    }

    /** Map files keep seven decimals, about a centimetre; so do we. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** Whether the streets reach this far: a square with round corners. */
    boolean isBuiltUp(double u, double v) {
        return u * u * u * u + v * v * v * v <= (double) REACH * REACH * REACH * REACH;
    }

    double riverMiddle(double u) {
        return -5 + 2.6 * StrictMath.sin(u / 8 + phase[4]) + 0.9 * StrictMath.sin(u / 3 + phase[5]);
    }

    boolean isWater(double u, double v) {
        return StrictMath.abs(v - riverMiddle(u)) < RIVER_HALF_WIDTH;
    }

    /** Whether there is room beside the river's banks too. */
    boolean isDry(double u, double v) {
        return StrictMath.abs(v - riverMiddle(u)) > RIVER_HALF_WIDTH + 0.25;
    }

    boolean isPark(double u, double v) {
        return parks.stream().anyMatch(park -> park.contains(u, v));
    }

    List<Park> parks() {
        return parks;
    }

    static double riverHalfWidth() {
        return RIVER_HALF_WIDTH;
    }
}
