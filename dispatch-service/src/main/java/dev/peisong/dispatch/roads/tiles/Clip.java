package dev.peisong.dispatch.roads.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts lines and rings to a strip between two values of x, or of y. */
final class Clip {

    private static final int X = 0;

    private final int axis;
    private final double from;
    private final double to;
    private double[] cut = new double[64];
    private int length;

    private Clip(int axis, double from, double to) {
        this.axis = axis;
        this.from = from;
        this.to = to;
    }

    /** What of the parts lies between, by x (0) or y (1). */
    static List<double[]> between(
            Shape.Kind kind, List<double[]> parts, int axis, double from, double to) {
        List<double[]> inside = new ArrayList<>();
        Clip clip = new Clip(axis, from, to);
        for (double[] part : parts) {
            switch (kind) {
                case POINT -> clip.point(part, inside);
                case LINE -> clip.line(part, inside);
                case AREA -> clip.ring(part, inside);
            }
        }
        return inside;
    }

    private void point(double[] point, List<double[]> inside) {
        if (point[axis] >= from && point[axis] < to) {
            inside.add(point);
        }
    }

    private void line(double[] line, List<double[]> inside) {
        length = 0;
        for (int i = 0; i + 3 < line.length; i += 2) {
            double a = line[i + axis];
            double b = line[i + 2 + axis];
            if (Math.max(a, b) < from || Math.min(a, b) > to) {
                flush(inside, 4);
                continue;
            }
            if (length == 0) {
                add(line, i, Math.clamp(a, from, to));
            }
            add(line, i, Math.clamp(b, from, to));
            if (b < from || b > to) {
                flush(inside, 4);
            }
        }
        flush(inside, 4);
    }

    /** After Sutherland and Hodgman (1974), both edges in one go. */
    private void ring(double[] ring, List<double[]> inside) {
        length = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double a = ring[i + axis];
            double b = ring[i + 2 + axis];
            if (a >= from && a <= to) {
                add(ring, i, a);
            } else if (Math.max(a, b) >= from && Math.min(a, b) <= to) {
                add(ring, i, Math.clamp(a, from, to));
            }
            if ((b < from || b > to) && Math.max(a, b) >= from && Math.min(a, b) <= to) {
                add(ring, i, Math.clamp(b, from, to));
            }
        }
        if (length >= 6) {
            push(cut[0], cut[1]);
        }
        flush(inside, 8);
    }

    private void flush(List<double[]> inside, int least) {
        if (length >= least) {
            inside.add(Arrays.copyOf(cut, length));
        }
        length = 0;
    }

    /** Adds the place of a stretch where its coordinate has the value. */
    private void add(double[] line, int i, double value) {
        double a = line[i + axis];
        double b = line[i + 2 + axis];
        double share = a == b ? 0 : (value - a) / (b - a);
        double x = value == b ? line[i + 2] : line[i] + (line[i + 2] - line[i]) * share;
        double y = value == b ? line[i + 3] : line[i + 1] + (line[i + 3] - line[i + 1]) * share;
        push(axis == X ? value : x, axis == X ? y : value);
    }

    private void push(double x, double y) {
        if (length + 2 > cut.length) {
            cut = Arrays.copyOf(cut, cut.length * 2);
        }
        cut[length++] = x;
        cut[length++] = y;
    }
}
