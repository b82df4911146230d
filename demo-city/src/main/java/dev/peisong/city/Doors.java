package dev.peisong.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Numbers the houses along the streets: odd numbers on the left, even ones on the right. */
final class Doors {

    static final Name CITY = new Name("云浦市", "Yunpu");

    private static final double SPACING_BLOCKS = 0.62;

    private final Terrain terrain;
    private final Random random;
    private final Map<Name, Integer> lastNumber = new HashMap<>();
    private final List<Door> doors = new ArrayList<>();

    /** A house: its address, and where it stands on the lattice. */
    record Door(Address address, Spot spot) {}

    private Doors(Terrain terrain, Random random) {
        this.terrain = terrain;
        this.random = random;
    }

    static List<Door> along(Collection<Segment> streets, Terrain terrain, Random random) {
        Doors doors = new Doors(terrain, random);
        for (Segment street : streets) {
            Name name = street.road().name();
            RoadClass kind = street.road().kind();
            boolean lived = kind != RoadClass.MOTORWAY && kind != RoadClass.TRUNK;
            if (name != null && lived && !street.road().bridge()) {
                doors.number(street, name);
            }
        }
        return doors.doors;
    }

    private void number(Segment street, Name name) {
        int houses = Math.max(1, (int) (street.from().blocksTo(street.to()) / SPACING_BLOCKS));
        for (int i = 0; i < houses; i++) {
            Spot kerb = street.from().towards(street.to(), (i + 0.5) / houses);
            int step = lastNumber.merge(name, 1 + random.nextInt(2), Integer::sum);
            for (int side : new int[] {-1, 1}) {
                if (random.nextInt(8) > 0) {
                    house(street, name, kerb, side, 2 * step - (side < 0 ? 1 : 0));
                }
            }
        }
    }

    private void house(Segment street, Name name, Spot kerb, int side, int number) {
        double length = street.from().blocksTo(street.to());
        double back = side * (18 + random.nextInt(14)) / Terrain.BLOCK_METRES / length;
        double u = kerb.u() + (street.to().v() - street.from().v()) * back;
        double v = kerb.v() - (street.to().u() - street.from().u()) * back;
        if (terrain.isWater(u, v)) {
            return;
        }
        Spot spot = new Spot(u, v);
        Address address =
                new Address(
                        CITY, Districts.at(spot), name, String.valueOf(number), terrain.at(u, v));
        doors.add(new Door(address, spot));
    }
}
