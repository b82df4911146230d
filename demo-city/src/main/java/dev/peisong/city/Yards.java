package dev.peisong.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Warehouses and depots, each at the end of a service road of its own. */
final class Yards {

    private static final List<Yard> PLANNED =
            List.of(
                    yard("YP-DC", "云浦中心仓", "Yunpu Distribution Centre", -25.5, -24.5),
                    yard("YP-N", "北坪配送站", "Beiping Depot", -7.5, 25.5),
                    yard("YP-E", "东麓配送站", "Donglu Depot", 25.5, 3.5),
                    yard("YP-S", "南浦配送站", "Nanpu Depot", 8.5, -23.5),
                    yard("YP-C", "中枢前置仓", "Zhongshu City Warehouse", -4.5, 1.5));

    private static final double DRIVEWAY = 0.3;

    private Yards() {}

    /** A site and the road to it. */
    record Yard(String code, Name name, Spot gate, Segment driveway) {

        Site site(Terrain terrain) {
            return new Site(code, name, Districts.at(gate), terrain.at(gate.u(), gate.v()));
        }
    }

    private static Yard yard(String code, String zh, String en, double u, double v) {
        Spot wanted = new Spot(u, v);
        return new Yard(code, new Name(zh, en), wanted, driveway(wanted, wanted));
    }

    private static Segment driveway(Spot junction, Spot gate) {
        Spot bend = new Spot(gate.u(), junction.v() + (gate.v() - junction.v()) * 0.4);
        Road road = Road.unnamed(RoadClass.SERVICE, false, false);
        return new Segment(junction, gate, List.of(bend), road);
    }

    static List<Yard> beside(Collection<Segment> streets) {
        List<Yard> yards = new ArrayList<>();
        for (Yard planned : PLANNED) {
            Spot junction =
                    streets.stream()
                            .filter(street -> !street.road().bridge())
                            .filter(street -> street.road().kind() != RoadClass.TRUNK)
                            .map(Segment::from)
                            .min(Comparator.comparingDouble(planned.gate()::blocksTo))
                            .orElseThrow();
            Spot gate = new Spot(junction.u() + DRIVEWAY, junction.v() + DRIVEWAY);
            yards.add(new Yard(planned.code(), planned.name(), gate, driveway(junction, gate)));
        }
        return yards;
    }
}
