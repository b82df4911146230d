package dev.peisong.dispatch.roads;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.SnapPreventionEdgeFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** GraphHopper as this product sets it up: one car profile with its contraction hierarchy. */
final class RoadEngine {

    static final String PROFILE = "car";

    /** Doors are not reached from these. */
    static final List<String> NO_STOPPING = List.of("motorway", "tunnel", "ferry");

    /**
     * A kilometre saved is worth this many seconds: of two ways about as fast the shorter is taken.
     */
    static final double SECONDS_PER_KM = 20;

    /** A van does turn round where it must, in a street that ends, but goes a way to avoid it. */
    static final int SECONDS_TO_TURN_ROUND = 60;

    /** Everything outside of the largest connected network counts as a fragment of it. */
    private static final int ANY_SIZE = 1_000_000_000;

    private static final List<String> NOT_FOR_CARS =
            List.of(
                    "footway",
                    "path",
                    "cycleway",
                    "pedestrian",
                    "steps",
                    "bridleway",
                    "corridor",
                    "elevator",
                    "platform",
                    "proposed",
                    "construction",
                    "razed",
                    "abandoned");

    static {
        // The PBF classes that GraphHopper uses were generated long ago; protobuf warns at length
        // of input made to
        // exhaust memory. The map is chosen by the operator and its block sizes are checked
        // beforehand.
        if (System.getProperty("com.google.protobuf.use_unsafe_pre22_gencode") == null) {
            System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
        }
    }

    private RoadEngine() {}

    /** Reads the map and writes the prepared network into the folder. */
    static void prepare(MapFile map, Path folder, RoadSettings settings) {
        GraphHopper engine = configured(folder, settings).setOSMFile(map.path().toString());
        try {
            engine.importOrLoad();
        } catch (RuntimeException e) {
            throw explained(map, e);
        } finally {
            engine.close();
        }
    }

    private static UnusableMapException explained(MapFile map, RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("must not be empty")) {
            return new UnusableMapException(
                    map.path(), "has no roads for cars", "Choose an extract with its highways", e);
        }
        if (message.contains("marked as subnetwork")) {
            return new UnusableMapException(
                    map.path(),
                    "has roads in many pieces that do not meet",
                    "Choose one connected area",
                    e);
        }
        return new UnusableMapException(
                map.path(), "cannot be read (" + message + ")", "Fetch it again", e);
    }

    static GraphHopper open(Path folder, RoadSettings settings) {
        GraphHopper engine = configured(folder, settings).setAllowWrites(false);
        if (!engine.load()) {
            throw new IllegalStateException("no prepared network in " + folder);
        }
        return engine;
    }

    private static GraphHopper configured(Path folder, RoadSettings settings) {
        CustomModel model =
                new CustomModel()
                        .addToSpeed(If("true", LIMIT, "car_average_speed"))
                        .addToPriority(If("!car_access", MULTIPLY, "0"))
                        .setDistanceInfluence(SECONDS_PER_KM);
        Profile profile = new Profile(PROFILE).setCustomModel(model);
        if (settings.turnRestrictions()) {
            profile.setTurnCostsConfig(TurnCostsConfig.car().setUTurnCosts(SECONDS_TO_TURN_ROUND));
        }
        GraphHopper engine =
                new GraphHopper()
                        .setGraphHopperLocation(folder.toString())
                        .setEncodedValuesString("car_access,car_average_speed")
                        .setProfiles(profile)
                        .setMinNetworkSize(ANY_SIZE)
                        // GraphHopper 11 fails to sort where an extract leaves a junction without
                        // roads
                        .setSortGraph(false);
        engine.getReaderConfig().setIgnoredHighways(NOT_FOR_CARS);
        engine.getCHPreparationHandler().setCHProfiles(new CHProfile(PROFILE));
        return engine;
    }

    static RoutingCHGraph hierarchy(GraphHopper engine) {
        return Objects.requireNonNull(engine.getCHGraphs().get(PROFILE), "no hierarchy");
    }

    /** Whatever a car may drive on. */
    static EdgeFilter drivable(GraphHopper engine) {
        var weighting = hierarchy(engine).getWeighting();
        return road ->
                Double.isFinite(weighting.calcEdgeWeight(road, false))
                        || Double.isFinite(weighting.calcEdgeWeight(road, true));
    }

    /** Roads of the connected network where a vehicle may stop. */
    static EdgeFilter stoppingPlaces(GraphHopper engine) {
        var values = engine.getEncodingManager();
        EdgeFilter connected =
                new DefaultSnapFilter(
                        hierarchy(engine).getWeighting(),
                        values.getBooleanEncodedValue(Subnetwork.key(PROFILE)));
        return new SnapPreventionEdgeFilter(
                connected,
                values.getEnumEncodedValue(RoadClass.KEY, RoadClass.class),
                values.getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class),
                NO_STOPPING);
    }
}
