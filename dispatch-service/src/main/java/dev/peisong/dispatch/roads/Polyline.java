package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Google's encoded polyline algorithm format: differences of coordinates in five-bit pieces, as
 * printable ASCII.
 */
public final class Polyline {

    private static final double PRECISION = 1e5;

    private Polyline() {}

    public static String encode(List<GeoPoint> line) {
        StringBuilder text = new StringBuilder();
        long lastLatitude = 0;
        long lastLongitude = 0;
        for (GeoPoint point : line) {
            long latitude = Math.round(point.latitude() * PRECISION);
            long longitude = Math.round(point.longitude() * PRECISION);
            append(text, latitude - lastLatitude);
            append(text, longitude - lastLongitude);
            lastLatitude = latitude;
            lastLongitude = longitude;
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long difference) {
        long rest = (difference << 1) ^ (difference >> 63);
        while (rest >= 0x20) {
            text.append((char) ((0x20 | (rest & 0x1f)) + 63));
            rest >>>= 5;
        }
        text.append((char) (rest + 63));
    }

    /**
     * The points of a line, to five decimals.
     *
     * @throws IllegalArgumentException when the text ends within a point
     */
    public static List<GeoPoint> decode(String text) {
        List<GeoPoint> line = new ArrayList<>();
        long[] sums = new long[2];
        int at = 0;
        while (at < text.length()) {
            for (int axis = 0; axis < 2; axis++) {
                long value = 0;
                int shift = 0;
                int piece;
                do {
                    if (at == text.length()) {
                        throw new IllegalArgumentException("polyline ends within a point");
                    }
                    piece = text.charAt(at++) - 63;
                    value |= (long) (piece & 0x1f) << shift;
                    shift += 5;
                } while (piece >= 0x20);
                sums[axis] += (value >>> 1) ^ -(value & 1);
            }
            line.add(new GeoPoint(sums[0] / PRECISION, sums[1] / PRECISION));
        }
        return line;
    }
}
