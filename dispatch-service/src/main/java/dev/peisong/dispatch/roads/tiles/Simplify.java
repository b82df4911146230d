package dev.peisong.dispatch.roads.tiles;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Leaves out what is too small to see, after Douglas and Peucker (1973). */
final class Simplify {

    private Simplify() {}

    /**
     * The line with its ends and whatever else is further than the tolerance from the line through
     * its neighbours.
     */
    static double[] line(double[] line, double tolerance) {
        int points = line.length / 2;
        if (points < 3) {
            return line;
        }
        boolean[] kept = new boolean[points];
        kept[0] = true;
        kept[points - 1] = true;
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, points - 1});
        while (!open.isEmpty()) {
            int[] span = open.pop();
            int far = furthest(line, span[0], span[1], tolerance);
            if (far > 0) {
                kept[far] = true;
                open.push(new int[] {span[0], far});
                open.push(new int[] {far, span[1]});
            }
        }
        double[] simple = new double[line.length];
        int length = 0;
        for (int i = 0; i < points; i++) {
            if (kept[i]) {
                simple[length++] = line[2 * i];
                simple[length++] = line[2 * i + 1];
            }
        }
        return Arrays.copyOf(simple, length);
    }

    /** The point between the two that is furthest from their connection, or -1. */
    private static int furthest(double[] line, int first, int last, double tolerance) {
        double most = tolerance * tolerance;
        int furthest = -1;
        for (int i = first + 1; i < last; i++) {
            double distance = squaredDistance(line, i, first, last);
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        return furthest;
    }

    private static double squaredDistance(double[] line, int point, int first, int last) {
        double x = line[2 * point] - line[2 * first];
        double y = line[2 * point + 1] - line[2 * first + 1];
        double dx = line[2 * last] - line[2 * first];
        double dy = line[2 * last + 1] - line[2 * first + 1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
        double awayX = x - along * dx;
        double awayY = y - along * dy;
        return awayX * awayX + awayY * awayY;
    }
}
