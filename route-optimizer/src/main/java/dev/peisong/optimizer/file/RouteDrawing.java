package dev.peisong.optimizer.file;

import java.util.List;

/** Draws a file's places and routes as an SVG picture, one colour a route. */
public final class RouteDrawing {

    private static final double SIDE = 1000;
    private static final double MARGIN = 20;
    private static final double CAPTION = 40;

    /** Turns the hue by the golden angle from route to route, so that neighbours differ. */
    private static final double GOLDEN_ANGLE = 137.508;

    private final RoutingFile file;
    private final SolutionFile solution;
    private final StringBuilder svg = new StringBuilder();
    private final Place depot;
    private final double dot;
    private final double left;
    private final double top;
    private final double scale;

    private RouteDrawing(RoutingFile file, SolutionFile solution) {
        this.file = file;
        this.solution = solution;
        depot = file.places().getFirst();
        dot = file.customers() > 2_000 ? 0.5 : 2;
        var x = file.places().stream().mapToDouble(Place::x).summaryStatistics();
        var y = file.places().stream().mapToDouble(Place::y).summaryStatistics();
        left = x.getMin();
        top = y.getMax();
        double extent = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
        scale = (SIDE - 2 * MARGIN) / Math.max(extent, 1e-9);
    }

    /**
     * The picture; north, the greater y, is up.
     *
     * @throws IllegalArgumentException if the file has no coordinates
     */
    public static String of(RoutingFile file, SolutionFile solution) {
        check(file);
        return new RouteDrawing(file, solution).draw();
    }

    /**
     * Sees that the file can be drawn.
     *
     * @throws IllegalArgumentException if it has no coordinates
     */
    public static void check(RoutingFile file) {
        if (!file.hasCoordinates()) {
            throw new IllegalArgumentException(
                    "the file has no coordinates to draw; give it a NODE_COORD_SECTION or a"
                            + " DISPLAY_DATA_SECTION");
        }
    }

    private String draw() {
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" font-family="sans-serif">
                <rect width="100%%" height="100%%" fill="#fff"/>
                """
                        .formatted(SIDE, SIDE + CAPTION));
        for (int r = 0; r < solution.routes().size(); r++) {
            route(r, solution.routes().get(r));
        }
        return svg.append(
                        """
                        <circle cx="%s" cy="%s" r="9" fill="#111"><title>Depot</title></circle>
                        <text x="%s" y="%s" font-size="20" fill="#111">%s</text>
                        </svg>
                        """
                                .formatted(x(depot), y(depot), MARGIN, SIDE + MARGIN, caption()))
                .toString();
    }

    private String caption() {
        String name = file.name().replace("&", "&amp;").replace("<", "&lt;");
        return "%s: %s customers, %s routes, cost %s"
                .formatted(name, file.customers(), solution.routes().size(), solution.cost());
    }

    /** The way between customers in full, the ways from and to the depot thin: many meet there. */
    private void route(int index, List<Integer> customers) {
        var places = customers.stream().map(file.places()::get).toList();
        double hue = Math.rint(index * GOLDEN_ANGLE % 360);
        svg.append(
                """
                <g fill="none" stroke="hsl(%s 70%% 42%%)" stroke-width="2" stroke-linejoin="round">
                <title>Route %s: %s customers</title>
                <path stroke-width="0.5" d="M%s L%s M%s L%s"/>
                <polyline points="%s"/>
                """
                        .formatted(
                                hue,
                                index + 1,
                                customers.size(),
                                point(depot),
                                point(places.getFirst()),
                                point(places.getLast()),
                                point(depot),
                                String.join(" ", places.stream().map(this::point).toList())));
        for (var place : places) {
            svg.append(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n".formatted(x(place), y(place), dot));
        }
        svg.append("</g>\n");
    }

    private String point(Place place) {
        return x(place) + "," + y(place);
    }

    private double x(Place place) {
        return tenth(MARGIN + (place.x() - left) * scale);
    }

    private double y(Place place) {
        return tenth(MARGIN + (top - place.y()) * scale);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
