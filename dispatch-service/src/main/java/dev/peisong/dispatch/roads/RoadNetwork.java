package dev.peisong.dispatch.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.util.shapes.BBox;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.address.Geocoder;
import dev.peisong.dispatch.roads.tiles.MapTiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roads of one map as a car drives them. Thread-safe. Points snap to the nearest road of the
 * largest connected part of the network where a vehicle may stop, however far; what is too far is
 * the caller's rule ({@link SnappedPoint#isOffRoad}).
 */
public final class RoadNetwork implements AutoCloseable {

    private static final String ROADS = "roads";
    private static final String ADDRESSES = "addresses";
    private static final String TILES = "tiles";

    /** Of remembered travel times, in bytes: four of the largest matrices remembered. */
    private static final long LARGEST_LOG = 256L << 20;

    private final MapFile map;
    private final GraphHopper engine;
    private final Hierarchy hierarchy;
    private final Snapping snapping;
    private final MatrixMaker matrices;
    private final Ways ways;
    private final Closures closures;
    private final OpenRoads all;
    private final ServiceArea area;
    private final Geocoder geocoder;
    private final MapTiles tiles;

    private RoadNetwork(
            MapFile map,
            GraphHopper engine,
            Geocoder geocoder,
            MapTiles tiles,
            PairLog log,
            RoadSettings settings) {
        this.map = map;
        this.engine = engine;
        this.geocoder = geocoder;
        this.tiles = tiles;
        hierarchy = new Hierarchy(RoadEngine.hierarchy(engine), settings.threads());
        snapping = new Snapping(engine.getLocationIndex(), RoadEngine.stoppingPlaces(engine));
        matrices =
                new MatrixMaker(
                        hierarchy,
                        new Matrices(hierarchy.manyToMany(), log, settings.remembered()),
                        new Detours(RoadEngine.hierarchy(engine), hierarchy));
        ways = new Ways(engine);
        closures =
                new Closures(
                        engine.getBaseGraph(),
                        engine.getLocationIndex(),
                        RoadEngine.drivable(engine),
                        settings.remembered());
        all = without(Set.of());
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
        MapTiles.prepare(map.path(), folder.resolve(TILES));
    }

    private static RoadNetwork open(MapFile map, Path folder, RoadSettings settings) {
        return new RoadNetwork(
                map,
                RoadEngine.open(folder.resolve(ROADS), settings),
                Geocoder.open(folder.resolve(ADDRESSES)),
                MapTiles.open(folder.resolve(TILES)),
                pairLog(folder),
                settings);
    }

    private static PairLog pairLog(Path folder) {
        Path file = folder.resolveSibling(folder.getFileName() + ".pairs");
        return new PairLog(file, MapCache.fingerprint(folder), LARGEST_LOG);
    }

    /**
     * The roads without those that these closures name, for one caller: who asks for the roads
     * without others is not concerned.
     */
    public OpenRoads without(Set<Closure> closed) {
        return new OpenRoads(snapping, matrices, ways, closures.roads(closed));
    }

    /** How many roads a closure closes, counted between junctions. */
    public int count(Closure closure) {
        return closures.count(closure);
    }

    /** Where a vehicle stops for the point; empty when no road is within a kilometre or so. */
    public Optional<SnappedPoint> snap(GeoPoint point) {
        return all.snap(point);
    }

    /** On all roads. */
    public TravelMatrix matrix(List<GeoPoint> points) {
        return all.matrix(points);
    }

    OpenRoads all() {
        return all;
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

    /** The picture of the map. It is closed with the network. */
    public MapTiles tiles() {
        return tiles;
    }

    /** Differs when what was prepared from the map does. */
    String edition() {
        return map.sha256().substring(0, 12) + "-" + MapCache.VERSION;
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
        tiles.close();
        engine.close();
    }
}
