package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.MatrixProgress;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.dispatch.roads.TravelMatrix;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Driving between a depot, which is place 0, and the places of some jobs. */
interface TravelTimes {
    int places();

    int placeOf(GeoPoint point);

    boolean reachable(int from, int to);

    int seconds(int from, int to);

    int meters(int from, int to);

    /** Along the roads; jobs at one place share a row of the matrix. */
    static TravelTimes over(
            OpenRoads roads, GeoPoint depot, Collection<Work> works, MatrixProgress progress) {
        return between(roads, depot, works.stream().map(Work::place).toList(), progress);
    }

    /** Along the roads between a depot and some other places. */
    static TravelTimes between(
            OpenRoads roads, GeoPoint depot, Collection<GeoPoint> places, MatrixProgress progress) {
        var index = new LinkedHashMap<GeoPoint, Integer>();
        index.put(depot, 0);
        places.forEach(place -> index.putIfAbsent(place, index.size()));
        return new AlongRoads(index, roads.matrix(List.copyOf(index.keySet()), progress));
    }

    /** What the map says. */
    record AlongRoads(Map<GeoPoint, Integer> index, TravelMatrix matrix) implements TravelTimes {

        @Override
        public int places() {
            return matrix.size();
        }

        @Override
        public int placeOf(GeoPoint point) {
            Integer place = index.get(point);
            if (place == null) {
                throw new IllegalArgumentException(point + " is not in the matrix");
            }
            return place;
        }

        @Override
        public boolean reachable(int from, int to) {
            return matrix.isReachable(from, to);
        }

        @Override
        public int seconds(int from, int to) {
            return matrix.seconds(from, to);
        }

        @Override
        public int meters(int from, int to) {
            return matrix.meters(from, to);
        }
    }
}
