package dev.peisong.dispatch.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/** As another weighting, but some roads cannot be driven. */
record ClosedWeighting(Weighting open, ClosedRoads closed) implements Weighting {

    @Override
    public double calcMinWeightPerDistance() {
        return open.calcMinWeightPerDistance();
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState road, boolean reverse) {
        return closed.contains(road.getEdge())
                ? Double.POSITIVE_INFINITY
                : open.calcEdgeWeight(road, reverse);
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState road, boolean reverse) {
        return open.calcEdgeMillis(road, reverse);
    }

    @Override
    public double calcTurnWeight(int in, int via, int out) {
        return open.calcTurnWeight(in, via, out);
    }

    @Override
    public long calcTurnMillis(int in, int via, int out) {
        return open.calcTurnMillis(in, via, out);
    }

    @Override
    public boolean hasTurnCosts() {
        return open.hasTurnCosts();
    }

    @Override
    public String getName() {
        return open.getName();
    }
}
