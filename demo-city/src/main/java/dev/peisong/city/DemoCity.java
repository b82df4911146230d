package dev.peisong.city;

import dev.peisong.city.Doors.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A city of about 15 km across that does not exist: rings, avenues, a river with bridges, nine
 * districts, numbered houses, a railway and a few warehouses. The same seed gives the same city, to
 * the byte of its map file.
 */
public final class DemoCity {

    /** Written into the map file as its source, so that a reader credits no one else. */
    public static final String SOURCE = "Peisong demo city (invented)";

    private final List<District> districts;
    private final List<Site> sites;
    private final List<Address> addresses;
    private final OsmMap map = new OsmMap();
    private final int roadNodes;

    private DemoCity(long seed) {
        Random random = new Random(seed);
        Terrain terrain = new Terrain(random);
        StreetNames names = new StreetNames(random);
        List<Segment> streets = Streets.lay(terrain, new StreetPlan(names), random);
        List<Segment> planned = new ArrayList<>(streets);
        planned.addAll(Expressway.build(terrain, streets));
        List<Segment> roads = new ArrayList<>(Connected.with(new Spot(0, 0), planned));
        List<Door> doors = Doors.along(roads, terrain, random);
        List<Yards.Yard> yards = Yards.beside(roads);
        yards.forEach(yard -> roads.add(yard.driveway()));

        districts = List.copyOf(Districts.all(terrain));
        sites = yards.stream().map(yard -> yard.site(terrain)).toList();
        addresses = doors.stream().map(Door::address).toList();

        Cartographer cartographer = new Cartographer(terrain, map);
        cartographer.draw(roads);
        roadNodes = cartographer.roadNodes();
        Scenery scenery = new Scenery(terrain, map, names, random);
        scenery.drawHouses(doors);
        scenery.drawLand(districts, yards);
        // drawn last, and with chances of its own: what routes are planned on stays as it is
        new Landscape(terrain, map).draw(districts);
        new Blocks(terrain, map, new Random(~seed)).draw(doors, yards);
    }

    public static DemoCity generate(long seed) {
        return new DemoCity(seed);
    }

    public Name name() {
        return Doors.CITY;
    }

    public List<District> districts() {
        return districts;
    }

    /** Warehouses and depots, the distribution centre first. */
    public List<Site> sites() {
        return sites;
    }

    public List<Address> addresses() {
        return addresses;
    }

    /** Writes the city as an {@code .osm.pbf} file; a file that is there is replaced as a whole. */
    public void writeTo(Path file) throws IOException {
        PbfWriter.write(map, SOURCE, file);
    }

    int roadNodes() {
        return roadNodes;
    }

    OsmMap map() {
        return map;
    }
}
