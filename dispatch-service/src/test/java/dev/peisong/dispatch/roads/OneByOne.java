package dev.peisong.dispatch.roads;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import dev.peisong.common.geo.GeoPoint;

/** Ways between points as GraphHopper itself finds them, over the same hierarchy. */
record OneByOne(RoadNetwork roads) {

    /** Where a way starts and ends; asked once, as the engine keeps notes in it. */
    record Question(Snap start, Snap end) {}

    Question question(GeoPoint from, GeoPoint to) {
        return new Question(roads.all().find(from), roads.all().find(to));
    }

    Path answer(Question question) {
        RoutingCHGraph hierarchy = RoadEngine.hierarchy(roads.engine());
        QueryGraph graph =
                QueryGraph.create(roads.engine().getBaseGraph(), question.start(), question.end());
        return new CHRoutingAlgorithmFactory(hierarchy, graph)
                .createAlgo(new PMap())
                .calcPath(question.start().getClosestNode(), question.end().getClosestNode());
    }

    Path path(GeoPoint from, GeoPoint to) {
        return answer(question(from, to));
    }
}
