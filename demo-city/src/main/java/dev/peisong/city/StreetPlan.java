package dev.peisong.city;

import dev.peisong.city.Spot.Axis;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which line of the lattice is what kind of street, and what it is called. */
final class StreetPlan {

    static final int FIRST_RING = 11;
    static final int SECOND_RING = 22;

    private static final Set<Integer> PRIMARY = Set.of(0, 17, 28);
    private static final Set<Integer> SECONDARY = Set.of(6, 11, 14, 22, 25, 31);

    /** A pair of one-way streets through the centre, one each way. */
    private static final int COUPLET = 3;

    /** Small streets change their name when they cross these. */
    private static final int NAME_LENGTH = 17;

    private static final Set<Integer> BRIDGES = Set.of(-22, -11, 0, 11, 22);

    private final StreetNames names;
    private final Map<Key, Name> given = new HashMap<>();

    private record Key(Axis axis, int line, RoadClass kind, int stretch) {}

    StreetPlan(StreetNames names) {
        this.names = names;
    }

    /** The road of a line between {@code along} and the next junction. */
    Road road(Axis axis, int line, int along) {
        RoadClass kind = kind(line, along + 0.5);
        return new Road(kind, name(axis, line, along, kind), isCouplet(line, along), false);
    }

    private static RoadClass kind(int line, double along) {
        int distance = Math.abs(line);
        boolean ring =
                (distance == FIRST_RING && Math.abs(along) < FIRST_RING)
                        || (distance == SECOND_RING && Math.abs(along) < SECOND_RING);
        if (ring) {
            return RoadClass.TRUNK;
        }
        if (PRIMARY.contains(distance)) {
            return RoadClass.PRIMARY;
        }
        boolean secondary =
                SECONDARY.contains(distance) || isCouplet(line, (int) Math.floor(along));
        return secondary ? RoadClass.SECONDARY : RoadClass.RESIDENTIAL;
    }

    private static boolean isCouplet(int line, int along) {
        return Math.abs(line) == COUPLET && along >= -FIRST_RING && along < FIRST_RING;
    }

    /**
     * Traffic keeps right, so of a couplet the western and the southern street lead against the
     * axis.
     */
    static boolean leadsBackwards(Axis axis, int line) {
        return axis == Axis.NORTHWARD ? line < 0 : line > 0;
    }

    boolean isBridge(Axis axis, int line) {
        return axis == Axis.NORTHWARD && BRIDGES.contains(line);
    }

    private Name name(Axis axis, int line, int along, RoadClass kind) {
        if (kind == RoadClass.TRUNK) {
            return Math.abs(line) == FIRST_RING
                    ? new Name("一环路", "First Ring Road")
                    : new Name("二环路", "Second Ring Road");
        }
        int stretch =
                kind == RoadClass.PRIMARY ? 0 : Math.floorDiv(along + NAME_LENGTH / 2, NAME_LENGTH);
        return given.computeIfAbsent(
                new Key(axis, line, kind, stretch), key -> name(axis, line, kind));
    }

    private Name name(Axis axis, int line, RoadClass kind) {
        if (line == 0) {
            return axis == Axis.NORTHWARD
                    ? new Name("中轴大道", "Central Axis Avenue")
                    : new Name("横贯大道", "Crosstown Avenue");
        }
        return switch (kind) {
            case PRIMARY -> names.street("大道", "Avenue");
            case SECONDARY -> names.street("路", "Road");
            default ->
                    axis == Axis.NORTHWARD
                            ? names.street("街", "Street")
                            : names.street("巷", "Lane");
        };
    }
}
