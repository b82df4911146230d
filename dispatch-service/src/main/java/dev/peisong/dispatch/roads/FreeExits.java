package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHGraph;

/** A map whose turns are all allowed and cost nothing: the exit is the junction, by its rank. */
record FreeExits(RoutingCHGraph hierarchy) implements Exits {

    @Override
    public int count() {
        return hierarchy.getNodes();
    }

    @Override
    public int by(int road, int junction) {
        return hierarchy.getLevel(junction);
    }

    @Override
    public int end(int junction) {
        return hierarchy.getLevel(junction);
    }

    @Override
    public int first(int junction) {
        return hierarchy.getLevel(junction);
    }

    @Override
    public void after(int road, int junction, Turn turn) {
        turn.to(hierarchy.getLevel(junction), 0, 0, 0);
    }
}
