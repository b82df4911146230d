package dev.peisong.city;

import dev.peisong.city.Doors.Door;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Puts a building behind every door and fills the blocks between the streets with others, the
 * denser the nearer to the centre, and greens some courtyards.
 */
final class Blocks {

    /** From the middle of the street to the middle of a building, in blocks. */
    private static final double SETBACK = 0.14;

    private static final double[] ALONG = {0.24, 0.5, 0.76};
    private static final Map<String, String> BUILDING = Map.of("building", "yes");
    private static final Map<String, String> GREEN = Map.of("landuse", "grass");

    private final Terrain terrain;
    private final OsmMap map;
    private final Random random;

    /** Where something stands already, by squares of a fifth of a block. */
    private final Set<Spot> taken = new HashSet<>();

    Blocks(Terrain terrain, OsmMap map, Random random) {
        this.terrain = terrain;
        this.map = map;
        this.random = random;
    }

    void draw(Collection<Door> doors, Collection<Yards.Yard> yards) {
        yards.forEach(yard -> taken.add(square(yard.gate())));
        for (Door door : doors) {
            if (taken.add(square(door.spot()))) {
                map.addArea(box(door.spot(), size(), size()), BUILDING);
            }
        }
        for (int u = -Terrain.REACH; u < Terrain.REACH; u++) {
            for (int v = -Terrain.REACH; v < Terrain.REACH; v++) {
                drawBlock(u, v);
            }
        }
    }

    private static Spot square(Spot spot) {
        return new Spot(Math.floor(spot.u() * 5), Math.floor(spot.v() * 5));
    }

    private void drawBlock(int u, int v) {
        double outwards = StrictMath.hypot(u, v) / Terrain.REACH;
        double density = 0.95 - 0.7 * outwards;
        for (double along : ALONG) {
            drawBuilding(new Spot(u + along, v + SETBACK), true, density);
            drawBuilding(new Spot(u + along, v + 1 - SETBACK), true, density);
        }
        drawBuilding(new Spot(u + SETBACK, v + 0.5), false, density);
        drawBuilding(new Spot(u + 1 - SETBACK, v + 0.5), false, density);
        if (random.nextInt(8) == 0) {
            drawCourtyard(new Spot(u + 0.5, v + 0.5));
        }
    }

    private void drawBuilding(Spot middle, boolean eastward, double density) {
        double length = size() + 0.03;
        double depth = size();
        boolean built = random.nextDouble() < density;
        if (built && isFree(middle) && taken.add(square(middle))) {
            map.addArea(
                    eastward ? box(middle, length, depth) : box(middle, depth, length), BUILDING);
        }
    }

    /** Half of a house's, in blocks: 12 to 22 metres wide. */
    private double size() {
        return 0.03 + 0.025 * random.nextDouble();
    }

    private void drawCourtyard(Spot middle) {
        if (isFree(middle)) {
            map.addArea(box(middle, 0.1 + 4 * (size() - 0.03), 3 * size()), GREEN);
        }
    }

    private boolean isFree(Spot spot) {
        return terrain.isBuiltUp(spot.u() * 1.02, spot.v() * 1.02)
                && terrain.isDry(spot.u(), spot.v())
                && !terrain.isPark(spot.u(), spot.v())
                && !Landscape.isBesideRailway(spot);
    }

    private List<Coordinate> box(Spot middle, double east, double north) {
        return List.of(
                terrain.at(middle.u() - east, middle.v() - north),
                terrain.at(middle.u() + east, middle.v() - north),
                terrain.at(middle.u() + east, middle.v() + north),
                terrain.at(middle.u() - east, middle.v() + north));
    }
}
