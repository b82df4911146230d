package dev.peisong.city;

import java.util.ArrayList;
import java.util.List;

/** Road between two junctions, with the bends between them. */
record Segment(Spot from, Spot to, List<Spot> bends, Road road) {

    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>(bends.size() + 2);
        spots.add(from);
        spots.addAll(bends);
        spots.add(to);
        return spots;
    }

    Segment reversed() {
        return new Segment(to, from, bends.reversed(), road);
    }
}
