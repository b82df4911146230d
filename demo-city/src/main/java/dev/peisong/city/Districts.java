package dev.peisong.city;

import java.util.ArrayList;
import java.util.List;

/**
 * Nine districts: the centre within the first ring road, and inner and outer ones on each side of
 * it.
 */
final class Districts {

    private static final Name CENTRE = new Name("中枢区", "Zhongshu District");
    private static final List<Name> INNER =
            List.of(
                    new Name("望江区", "Wangjiang District"),
                    new Name("沐山区", "Mushan District"),
                    new Name("桐溪区", "Tongxi District"),
                    new Name("澜桥区", "Lanqiao District"));
    private static final List<Name> OUTER =
            List.of(
                    new Name("东麓区", "Donglu District"),
                    new Name("北坪区", "Beiping District"),
                    new Name("西塘区", "Xitang District"),
                    new Name("南浦区", "Nanpu District"));
    private static final double[] CORNER_U = {1, 1, -1, -1};
    private static final double[] CORNER_V = {-1, 1, 1, -1};
    private static final int EDGE = 35;

    private Districts() {}

    static Name at(Spot spot) {
        double far = Math.max(Math.abs(spot.u()), Math.abs(spot.v()));
        if (far <= StreetPlan.FIRST_RING) {
            return CENTRE;
        }
        return (far <= StreetPlan.SECOND_RING ? INNER : OUTER).get(side(spot));
    }

    /** East, north, west or south, counted from 0. */
    private static int side(Spot spot) {
        if (Math.abs(spot.u()) >= Math.abs(spot.v())) {
            return spot.u() > 0 ? 0 : 2;
        }
        return spot.v() > 0 ? 1 : 3;
    }

    static List<District> all(Terrain terrain) {
        List<District> districts = new ArrayList<>();
        List<Spot> centre = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            centre.addAll(edge(side, StreetPlan.FIRST_RING));
            districts.add(
                    band(terrain, INNER, side, StreetPlan.FIRST_RING, StreetPlan.SECOND_RING));
            districts.add(band(terrain, OUTER, side, StreetPlan.SECOND_RING, EDGE));
        }
        districts.addFirst(new District(CENTRE, ring(terrain, centre)));
        return districts;
    }

    private static District band(Terrain terrain, List<Name> names, int side, int near, int far) {
        List<Spot> outline = new ArrayList<>(edge(side, far));
        outline.addAll(edge(side, near).reversed());
        return new District(names.get(side), ring(terrain, outline));
    }

    /** One side of the square round the centre, block by block, anticlockwise. */
    private static List<Spot> edge(int side, int distance) {
        int next = (side + 1) % 4;
        Spot from = new Spot(CORNER_U[side] * distance, CORNER_V[side] * distance);
        Spot to = new Spot(CORNER_U[next] * distance, CORNER_V[next] * distance);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i <= 2 * distance; i++) {
            spots.add(from.towards(to, i / (2.0 * distance)));
        }
        return spots;
    }

    private static List<Coordinate> ring(Terrain terrain, List<Spot> outline) {
        List<Coordinate> ring = new ArrayList<>();
        outline.stream().map(spot -> terrain.at(spot.u(), spot.v())).forEach(ring::add);
        ring.add(ring.getFirst());
        return ring;
    }
}
