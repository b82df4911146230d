package dev.peisong.dispatch.roads.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where something is on the unit square of {@link Mercator}.
 *
 * @param parts x, y, x, y, …: one point, lines, or rings whose last point is their first; a ring
 *     that runs clockwise on the screen is an outline, and those after it that run against are its
 *     holes
 */
record Shape(Kind kind, List<double[]> parts) {

    /** By its number in the vector tile specification. */
    enum Kind {
        POINT(1),
        LINE(2),
        AREA(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    static Shape point(double x, double y) {
        return new Shape(Kind.POINT, List.of(new double[] {x, y}));
    }

    static Shape line(double[] line) {
        return new Shape(Kind.LINE, List.of(line));
    }

    /** An outline and its holes, whichever way they run. */
    static Shape area(double[] outline, List<double[]> holes) {
        List<double[]> rings = new ArrayList<>();
        rings.add(turned(outline, true));
        holes.forEach(hole -> rings.add(turned(hole, false)));
        return new Shape(Kind.AREA, rings);
    }

    private static double[] turned(double[] ring, boolean clockwise) {
        if (area(ring) > 0 == clockwise) {
            return ring;
        }
        double[] turned = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            turned[i] = ring[ring.length - 2 - i];
            turned[i + 1] = ring[ring.length - 1 - i];
        }
        return turned;
    }

    /** Of a ring; positive when it runs clockwise on the screen. */
    static double area(double[] ring) {
        double sum = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            // from the first point, as the world is large and a house is small
            double x = ring[i] - ring[0];
            double y = ring[i + 1] - ring[1];
            sum += x * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * y;
        }
        return sum / 2;
    }

    /** Of all outlines without their holes. */
    double area() {
        return Math.abs(parts.stream().mapToDouble(Shape::area).sum());
    }

    /** A point well within the first outline, for its name. */
    double[] middle() {
        double[] ring = parts.getFirst();
        double[] centroid = centroid(ring);
        return contains(ring, centroid[0], centroid[1])
                ? centroid
                : new double[] {widest(ring, centroid[1], centroid[0]), centroid[1]};
    }

    private static double[] centroid(double[] ring) {
        double area = area(ring);
        double x = 0;
        double y = 0;
        for (int i = 0; i + 3 < ring.length && area != 0; i += 2) {
            double ax = ring[i] - ring[0];
            double ay = ring[i + 1] - ring[1];
            double bx = ring[i + 2] - ring[0];
            double by = ring[i + 3] - ring[1];
            double weight = ax * by - bx * ay;
            x += (ax + bx) * weight;
            y += (ay + by) * weight;
        }
        return area == 0
                ? new double[] {ring[0], ring[1]}
                : new double[] {ring[0] + x / (6 * area), ring[1] + y / (6 * area)};
    }

    /** The middle of the widest stretch of a ring at a height, or else what is given. */
    private static double widest(double[] ring, double y, double otherwise) {
        double[] crossings =
                IntStream.range(0, ring.length / 2 - 1)
                        .map(i -> 2 * i)
                        .filter(i -> crosses(ring, i, y))
                        .mapToDouble(i -> crossing(ring, i, y))
                        .sorted()
                        .toArray();
        double widest = 0;
        double middle = otherwise;
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            if (crossings[i + 1] - crossings[i] > widest) {
                widest = crossings[i + 1] - crossings[i];
                middle = crossings[i] + widest / 2;
            }
        }
        return middle;
    }

    static boolean contains(double[] ring, double x, double y) {
        boolean inside = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            if (crosses(ring, i, y) && x < crossing(ring, i, y)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static boolean crosses(double[] ring, int i, double y) {
        return ring[i + 1] > y != ring[i + 3] > y;
    }

    private static double crossing(double[] ring, int i, double y) {
        double share = (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
        return ring[i] + share * (ring[i + 2] - ring[i]);
    }
}
