package dev.peisong.dispatch.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.shapes.BBox;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.address.Geocoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The roads of one map as a car drives them. Thread-safe. Points snap to the nearest road of the
 * largest connected part of the network where a vehicle may stop, however far; what is too far is
 * the caller's rule ({@link SnappedPoint#isOffRoad}).
 */
public final class RoadNetwork implements AutoCloseable {

    private static final String ROADS = "roads";
    private static final String ADDRESSES = "addresses";

    /** Of remembered travel times, in bytes: four of the largest matrices remembered. */
    private static final long LARGEST_LOG = 256L << 20;

    private final MapFile map;
    private final GraphHopper engine;
    private final EdgeFilter stoppingPlaces;
    private final Hierarchy hierarchy;
    private final Matrices matrices;
    private final Closures closures;
    private final Detours detours;
    private final Ways ways;
    private final ServiceArea area;
    private final Geocoder geocoder;

    private RoadNetwork(
            MapFile map,
            GraphHopper engine,
            Geocoder geocoder,
            PairLog log,
            RoadSettings settings) {
        this.map = map;
        this.engine = engine;
        this.geocoder = geocoder;
        stoppingPlaces = RoadEngine.stoppingPlaces(engine);
        hierarchy = new Hierarchy(RoadEngine.hierarchy(engine), settings.threads());
        matrices = new Matrices(hierarchy.manyToMany(), log, settings.remembered());
        closures =
                new Closures(
                        engine.getBaseGraph(),
                        engine.getLocationIndex(),
                        RoadEngine.drivable(engine));
        detours = new Detours(RoadEngine.hierarchy(engine), hierarchy, settings.threads());
        ways = new Ways(engine);
        BBox box = engine.getBaseGraph().getBounds();
        area = new ServiceArea(box.minLat, box.minLon, box.maxLat, box.maxLon);
    }

    /**
     * Loads a map, preparing it on first sight.
     *
     * @param pbf an OpenStreetMap extract, {@code .osm.pbf}
     * @param cache a folder for what is prepared; it is made, and may be shared by processes and
     *     maps
     * @throws UnusableMapException when there is something wrong with the file
     */
    public static RoadNetwork load(Path pbf, Path cache, RoadSettings settings) {
        MapFile map = MapFile.check(pbf);
        return new MapCache(map, cache, settings)
                .open(
                        folder -> prepare(map, folder, settings),
                        folder -> open(map, folder, settings));
    }

    /** As {@link #load(Path, Path, RoadSettings)}, with {@link RoadSettings#DEFAULT}. */
    public static RoadNetwork load(Path pbf, Path cache) {
        return load(pbf, cache, RoadSettings.DEFAULT);
    }

    private static void prepare(MapFile map, Path folder, RoadSettings settings)
            throws IOException {
        RoadEngine.prepare(map, folder.resolve(ROADS), settings);
        Geocoder.prepare(map.path(), folder.resolve(ADDRESSES));
    }

    private static RoadNetwork open(MapFile map, Path folder, RoadSettings settings) {
        return new RoadNetwork(
                map,
                RoadEngine.open(folder.resolve(ROADS), settings),
                Geocoder.open(folder.resolve(ADDRESSES)),
                pairLog(folder),
                settings);
    }

    private static PairLog pairLog(Path folder) {
        Path file = folder.resolveSibling(folder.getFileName() + ".pairs");
        return new PairLog(file, MapCache.fingerprint(folder), LARGEST_LOG);
    }

    /** Where a vehicle stops for the point; empty when no road is within a kilometre or so. */
    public Optional<SnappedPoint> snap(GeoPoint point) {
        Snap snap = find(point);
        if (!snap.isValid()) {
            return Optional.empty();
        }
        GeoPoint onRoad = new GeoPoint(snap.getSnappedPoint().lat, snap.getSnappedPoint().lon);
        return Optional.of(new SnappedPoint(point, onRoad, snap.getQueryDistance()));
    }

    Snap find(GeoPoint point) {
        return find(point, closures.roads());
    }

    private Snap find(GeoPoint point, ClosedRoads closed) {
        return engine.getLocationIndex()
                .findClosest(point.latitude(), point.longitude(), closed.open(stoppingPlaces));
    }

    /** As {@link #matrix(List, MatrixProgress)}, to its end. */
    public TravelMatrix matrix(List<GeoPoint> points) {
        return matrix(points, MatrixProgress.NONE);
    }

    /**
     * Times and distances between all points, in the order given. A point that does not snap is
     * unreachable. Only pairs that were not asked for before are computed.
     *
     * @throws CancellationException when the progress says to give up
     */
    public TravelMatrix matrix(List<GeoPoint> points, MatrixProgress progress) {
        ClosedRoads closed = closures.roads();
        List<Snap> snaps = points.stream().map(point -> find(point, closed)).toList();
        Places places = Places.of(snaps, hierarchy::foothold);
        Cells cells = matrices.between(places.list(), progress);
        if (!closed.isEmpty()) {
            detours.correct(places.list(), snaps, cells, closed, progress);
        }
        return places.matrix(cells);
    }

    /**
     * Closes roads at once, for every matrix and way asked for from now on. Points on them snap to
     * the next open road.
     *
     * @param name by which they are opened again; another closure of that name is replaced
     */
    public void closeRoads(String name, Closure closure) {
        closures.add(name, closure);
    }

    /** Opens again what was closed under the name. */
    public void reopenRoads(String name) {
        closures.remove(name);
    }

    public Map<String, Closure> closures() {
        return closures.byName();
    }

    /** The quickest way; empty when one of the points does not snap. */
    public Optional<Leg> route(GeoPoint from, GeoPoint to) {
        ClosedRoads closed = closures.roads();
        if (closed.isEmpty()) {
            return ways.between(from, to);
        }
        Snap start = find(from, closed);
        Snap end = find(to, closed);
        return start.isValid() && end.isValid()
                ? ways.between(start, end, closed)
                : Optional.empty();
    }

    /**
     * The ways of a trip through all points: one leg fewer than points.
     *
     * @return empty when one of the legs has no way
     */
    public Optional<List<Leg>> legs(List<GeoPoint> points) {
        List<Leg> legs = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            route(points.get(i - 1), points.get(i)).ifPresent(legs::add);
            if (legs.size() < i) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(legs));
    }

    ClosedRoads closedRoads() {
        return closures.roads();
    }

    GraphHopper engine() {
        return engine;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    /** Finds the map's addresses. It is closed with the network. */
    public Geocoder geocoder() {
        return geocoder;
    }

    /** The map's, after its file. */
    public String name() {
        return map.name();
    }

    /** Whom to credit wherever the map, or what is computed from it, is shown. */
    public String attribution() {
        return map.attribution();
    }

    public ServiceArea area() {
        return area;
    }

    public boolean contains(GeoPoint point) {
        return area.contains(point);
    }

    @Override
    public void close() {
        geocoder.close();
        engine.close();
    }
}
