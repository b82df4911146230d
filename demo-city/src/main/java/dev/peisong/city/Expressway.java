package dev.peisong.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The motorway round the city: two carriageways that keep right (the inner one runs clockwise) and
 * an interchange of four one-way ramps at every avenue that reaches it.
 */
final class Expressway {

    private static final Name NAME = new Name("绕城高速", "Ring Expressway");
    private static final double RADIUS = 36;
    private static final double HALF_GAP = 0.09;
    private static final int POINTS = 132;
    private static final double RAMP = 0.045;
    private static final int[] AVENUES = {-17, 0, 17};

    private final Terrain terrain;
    private final List<Segment> segments = new ArrayList<>();
    private final TreeSet<Double> angles = new TreeSet<>();

    private Expressway(Terrain terrain) {
        this.terrain = terrain;
        for (int i = 0; i < POINTS; i++) {
            angles.add(2 * StrictMath.PI * i / POINTS);
        }
    }

    static List<Segment> build(Terrain terrain, Collection<Segment> streets) {
        Expressway expressway = new Expressway(terrain);
        for (int avenue : AVENUES) {
            for (int sign : new int[] {-1, 1}) {
                expressway.interchange(end(streets, avenue, sign, false));
                expressway.interchange(end(streets, avenue, sign, true));
            }
        }
        expressway.carriageway(RADIUS - HALF_GAP, true);
        expressway.carriageway(RADIUS + HALF_GAP, false);
        return expressway.segments;
    }

    /** The outermost junction of an avenue. */
    private static Spot end(Collection<Segment> streets, int line, int sign, boolean eastward) {
        return streets.stream()
                .flatMap(segment -> List.of(segment.from(), segment.to()).stream())
                .filter(spot -> (eastward ? spot.v() : spot.u()) == line)
                .max(Comparator.comparingDouble(s -> sign * (eastward ? s.u() : s.v())))
                .orElseThrow();
    }

    private void interchange(Spot avenue) {
        double angle = normal(StrictMath.atan2(avenue.v(), avenue.u()));
        double before = normal(angle - RAMP);
        double after = normal(angle + RAMP);
        angles.add(before);
        angles.add(after);
        ramp(at(RADIUS - HALF_GAP, after), avenue, false);
        ramp(avenue, at(RADIUS - HALF_GAP, before), false);
        ramp(at(RADIUS + HALF_GAP, before), avenue, true);
        ramp(avenue, at(RADIUS + HALF_GAP, after), true);
    }

    private void ramp(Spot from, Spot to, boolean over) {
        Road road = Road.unnamed(RoadClass.MOTORWAY_LINK, true, over);
        segments.add(new Segment(from, to, List.of(), road));
    }

    private void carriageway(double radius, boolean clockwise) {
        List<Double> round = new ArrayList<>(angles);
        round.add(round.getFirst());
        for (int i = 1; i < round.size(); i++) {
            Spot from = at(radius, round.get(i - 1));
            Spot to = at(radius, round.get(i));
            Segment segment = new Segment(from, to, List.of(), road(from.towards(to, 0.5)));
            segments.add(clockwise ? segment.reversed() : segment);
        }
    }

    private Road road(Spot spot) {
        double fromRiver = StrictMath.abs(spot.v() - terrain.riverMiddle(spot.u()));
        return new Road(RoadClass.MOTORWAY, NAME, true, fromRiver < 2);
    }

    private static double normal(double angle) {
        return angle < 0 ? angle + 2 * StrictMath.PI : angle;
    }

    /** On the square with round corners that runs parallel to the edge of the city. */
    private static Spot at(double radius, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double scale = radius / StrictMath.pow(cos * cos * cos * cos + sin * sin * sin * sin, 0.25);
        return new Spot(scale * cos, scale * sin);
    }
}
