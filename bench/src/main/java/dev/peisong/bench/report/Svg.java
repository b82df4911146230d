package dev.peisong.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text of a picture, grown shape by shape. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** How a line is drawn; the dashes are SVG's, "none" for an unbroken one. */
    record Stroke(String colour, double width, String dashes) {}

    record Point(double x, double y) {}

    Svg(int width, int height, String title) {
        text.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="20" y="28" font-size="17">%s</text>
                """
                        .formatted(width, height, title));
    }

    void grid(Point from, Point to) {
        text.append(
                "<path stroke=\"#ddd\" d=\"M%s %s L%s %s\"/>\n"
                        .formatted(
                                number(from.x()),
                                number(from.y()),
                                number(to.x()),
                                number(to.y())));
    }

    void label(Point at, String anchor, String colour, String words) {
        text.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"13\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(number(at.x()), number(at.y()), anchor, colour, words));
    }

    /** A line through points, named where a mouse rests on it. */
    void line(Stroke stroke, List<Point> points, String name) {
        String along =
                points.stream()
                        .map(p -> number(p.x()) + "," + number(p.y()))
                        .collect(Collectors.joining(" "));
        text.append(
                """
                <polyline fill="none" stroke="%s" stroke-width="%s" stroke-dasharray="%s" points="%s"><title>%s</title></polyline>
                """
                        .formatted(stroke.colour(), stroke.width(), stroke.dashes(), along, name));
    }

    /** A shape by its path around a point, named likewise. */
    void mark(Point at, String path, String attributes, String name) {
        text.append(
                "<path transform=\"translate(%s %s)\" d=\"%s\" %s><title>%s</title></path>\n"
                        .formatted(number(at.x()), number(at.y()), path, attributes, name));
    }

    String end() {
        return text + "</svg>\n";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
