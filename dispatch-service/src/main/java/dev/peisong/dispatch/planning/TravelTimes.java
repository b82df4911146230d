package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.MatrixProgress;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.dispatch.roads.TravelMatrix;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Driving between a depot, which is place 0, and the places of some jobs. */
interface TravelTimes {
    /** Stands for "there is no way", as seconds and as meters. */
    int UNREACHABLE = TravelMatrix.UNREACHABLE;

    int places();

    int placeOf(GeoPoint point);

    default boolean reachable(int from, int to) {
        return seconds(from, to) != UNREACHABLE;
    }

    /** On free roads. */
    int seconds(int from, int to);

    int meters(int from, int to);

    /** In the traffic of the moment of leaving. */
    default int seconds(int from, int to, Instant leaving) {
        return seconds(from, to);
    }

    /** Along the roads; jobs at one place share a row of the matrix. */
    static TravelTimes over(DaySheet sheet, Collection<Work> works, MatrixProgress progress) {
        var places = works.stream().map(Work::place).toList();
        return along(sheet.roads(), sheet.depot(), places, progress).in(sheet.traffic());
    }

    /** Between a depot and some other places. */
    static AlongRoads along(
            OpenRoads roads, GeoPoint depot, Collection<GeoPoint> places, MatrixProgress progress) {
        var index = new LinkedHashMap<GeoPoint, Integer>();
        index.put(depot, 0);
        places.forEach(place -> index.putIfAbsent(place, index.size()));
        var matrix = roads.matrix(List.copyOf(index.keySet()), progress);
        return new AlongRoads(index, matrix, DayTraffic.none(Instant.EPOCH));
    }

    /** What the map says. */
    record AlongRoads(Map<GeoPoint, Integer> index, TravelMatrix matrix, DayTraffic traffic)
            implements TravelTimes {

        AlongRoads in(DayTraffic ofDay) {
            return new AlongRoads(index, matrix, ofDay);
        }

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
        public int seconds(int from, int to) {
            return matrix.seconds(from, to);
        }

        @Override
        public int seconds(int from, int to, Instant leaving) {
            return traffic.seconds(matrix.seconds(from, to), leaving);
        }

        @Override
        public int meters(int from, int to) {
            return matrix.meters(from, to);
        }
    }
}
