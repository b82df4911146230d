package dev.peisong.dispatch.roads;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.city.Address;
import dev.peisong.city.Coordinate;
import dev.peisong.city.DemoCity;
import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The demo city and the real extracts that lie beside the repository, where they are there. */
final class Maps {

    static final DemoCity CITY = DemoCity.generate(7);

    private static final Path PREPARED = PreparedMaps.folder();

    private Maps() {}

    /** Skips the test, saying so, when the extract is absent. */
    static RoadNetwork open(String name, RoadSettings settings) {
        return RoadNetwork.load(real(name), PREPARED, settings);
    }

    static RoadNetwork openDemoCity(RoadSettings settings) {
        return RoadNetwork.load(demoCity(PREPARED), PREPARED, settings);
    }

    static Path demoCity(Path folder) {
        Path file = folder.resolve("city.osm.pbf");
        try {
            Files.createDirectories(folder);
            CITY.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Skips the test, saying so, when the extract is absent. */
    static Path real(String name) {
        Path root = Path.of(System.getProperty("peisong.root", ".."));
        Path file = root.resolve("../shared/data/osm/" + name + ".osm.pbf").normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no extract at " + file.toAbsolutePath());
        return file;
    }

    static GeoPoint point(Coordinate at) {
        return new GeoPoint(at.latitude(), at.longitude());
    }

    static List<GeoPoint> doors(int count, long seed) {
        List<Address> addresses = CITY.addresses();
        return new Random(seed)
                .ints(count, 0, addresses.size())
                .mapToObj(i -> point(addresses.get(i).coordinate()))
                .toList();
    }

    /** Points scattered over the area that lie on or near a road. */
    static List<GeoPoint> scattered(RoadNetwork roads, int count, long seed) {
        Random random = new Random(seed);
        ServiceArea area = roads.area();
        return Stream.generate(
                        () ->
                                new GeoPoint(
                                        random.nextDouble(area.south(), area.north()),
                                        random.nextDouble(area.west(), area.east())))
                .filter(point -> roads.snap(point).filter(s -> !s.isOffRoad()).isPresent())
                .limit(count)
                .toList();
    }

    /** Points where roads meet. */
    static List<GeoPoint> junctions(RoadNetwork roads, int count, long seed) {
        var nodes = roads.engine().getBaseGraph().getNodeAccess();
        return new Random(seed)
                .ints(0, roads.engine().getBaseGraph().getNodes())
                .mapToObj(node -> new GeoPoint(nodes.getLat(node), nodes.getLon(node)))
                .filter(point -> roads.snap(point).filter(s -> s.meters() < 1).isPresent())
                .limit(count)
                .toList();
    }

    static List<Foothold> footholds(RoadNetwork roads, List<GeoPoint> points) {
        return points.stream().map(roads.all()::find).map(roads.hierarchy()::foothold).toList();
    }
}
