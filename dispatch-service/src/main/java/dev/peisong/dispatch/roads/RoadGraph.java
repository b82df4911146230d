package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIterator;

/**
 * All roads between the exits of a map, without shortcuts, for searches that must know which roads
 * they take. Immutable.
 */
record RoadGraph(EdgeList outwards, EdgeList inwards) {

    /**
     * @param exits with turns that need no shortcut
     */
    static RoadGraph of(RoutingCHGraph hierarchy, EdgeCosts costs, Exits exits) {
        EdgeList outwards = new EdgeList(exits.count());
        EdgeList inwards = new EdgeList(exits.count());
        for (int junction = 0; junction < hierarchy.getNodes(); junction++) {
            EdgeIterator road = hierarchy.getBaseGraph().createEdgeExplorer().setBaseNode(junction);
            while (road.next()) {
                int number = road.getEdge();
                int cost = costs.leaving(number, junction);
                if (costs.isOpen(cost)) {
                    int source = exits.by(number, junction);
                    exits.after(
                            number,
                            road.getAdjNode(),
                            (exit, weight, millis, meters) -> {
                                double sum = costs.weight(cost) + weight;
                                int time = costs.millis(cost) + millis;
                                double way = costs.meters(cost) + meters;
                                outwards.add(source, exit, sum, time, way, number);
                                inwards.add(exit, source, sum, time, way, number);
                            });
                }
            }
        }
        return new RoadGraph(outwards.close(false), inwards.close(false));
    }
}
