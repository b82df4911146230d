package dev.peisong.city;

import dev.peisong.city.Spot.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lays the streets of the city along the lines of the lattice. */
final class Streets {

    private static final int ONE_WAY_STRETCH = 6;

    private final Terrain terrain;
    private final StreetPlan plan;
    private final Random random;
    private final List<Segment> segments = new ArrayList<>();

    private Streets(Terrain terrain, StreetPlan plan, Random random) {
        this.terrain = terrain;
        this.plan = plan;
        this.random = random;
    }

    static List<Segment> lay(Terrain terrain, StreetPlan plan, Random random) {
        Streets streets = new Streets(terrain, plan, random);
        for (Axis axis : Axis.values()) {
            for (int line = -Terrain.REACH; line <= Terrain.REACH; line++) {
                streets.layLine(axis, line);
            }
        }
        return streets.segments;
    }

    private void layLine(Axis axis, int line) {
        int last = Integer.MIN_VALUE;
        int oneWay = 0;
        for (int along = -Terrain.REACH; along <= Terrain.REACH; along++) {
            if (Math.floorMod(along, ONE_WAY_STRETCH) == 0) {
                oneWay = random.nextInt(8);
            }
            Spot here = Spot.on(axis, line, along);
            Road road = plan.road(axis, line, along - 1);
            if (!hasJunction(here, road)) {
                continue;
            }
            if (last == along - 1 && isBuilt(here, road)) {
                add(Spot.on(axis, line, last), here, road, oneWay, leadsBack(axis, line, road));
            } else if (last > Integer.MIN_VALUE && plan.isBridge(axis, line)) {
                Road bridge = new Road(road.kind(), road.name(), false, true);
                segments.add(new Segment(Spot.on(axis, line, last), here, List.of(), bridge));
            }
            last = along;
        }
    }

    private static boolean leadsBack(Axis axis, int line, Road road) {
        return road.oneWay() && StreetPlan.leadsBackwards(axis, line);
    }

    private boolean hasJunction(Spot spot, Road road) {
        return terrain.isBuiltUp(spot.u(), spot.v())
                && !terrain.isWater(spot.u(), spot.v())
                && (road.kind().isArterial() || !terrain.isPark(spot.u(), spot.v()));
    }

    /** The further out, the thinner the net of small streets. */
    private boolean isBuilt(Spot spot, Road road) {
        double outwards = StrictMath.hypot(spot.u(), spot.v()) / Terrain.REACH;
        return road.kind().isArterial() || random.nextDouble() > 0.04 + 0.33 * outwards;
    }

    private void add(Spot from, Spot to, Road road, int oneWay, boolean backwards) {
        boolean small = !road.kind().isArterial();
        Road built = small && oneWay < 2 ? new Road(road.kind(), road.name(), true, false) : road;
        Segment segment = new Segment(from, to, bends(from, to, road), built);
        segments.add(backwards || (small && oneWay == 1) ? segment.reversed() : segment);
    }

    private List<Spot> bends(Spot from, Spot to, Road road) {
        if (!road.kind().isArterial() && random.nextInt(4) > 0) {
            return List.of();
        }
        Spot middle = from.towards(to, 0.5);
        double wobble = road.kind().isArterial() ? 0 : (random.nextDouble() - 0.5) * 0.12;
        return List.of(new Spot(middle.u() + wobble, middle.v() + wobble));
    }
}
