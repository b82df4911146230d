package dev.peisong.quickstart.demo.driving;

import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/** Reads Google's encoded polyline format, in which routes tell their way. */
final class Polyline {
    private static final double PRECISION = 1e5;

    private final String text;
    private int at;

    private Polyline(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException when the text ends within a point
     */
    static List<GeoPoint> decode(String text) {
        var line = new Polyline(text);
        var points = new ArrayList<GeoPoint>();
        long latitude = 0;
        long longitude = 0;
        while (line.at < text.length()) {
            latitude += line.difference();
            longitude += line.difference();
            points.add(new GeoPoint(latitude / PRECISION, longitude / PRECISION));
        }
        return points;
    }

    private long difference() {
        long value = 0;
        int shift = 0;
        int piece;
        do {
            if (at == text.length()) {
                throw new IllegalArgumentException("The line ends within a point");
            }
            piece = text.charAt(at++) - 63;
            value |= (long) (piece & 0x1f) << shift;
            shift += 5;
        } while (piece >= 0x20);
        return (value >>> 1) ^ -(value & 1);
    }
}
