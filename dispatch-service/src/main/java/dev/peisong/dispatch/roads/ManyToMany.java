package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Travel times between all pairs of places at once, over a contraction hierarchy with buckets: a
 * search up from every target leaves its costs at the nodes it meets, a search up from every origin
 * picks them up (Knopp, Sanders, Schultes, Schulz, Wagner: Computing Many-to-Many Shortest Paths
 * Using Highway Hierarchies, ALENEX 2007).
 */
final class ManyToMany {

    private final UpwardGraph up;
    private final UpwardGraph down;

    ManyToMany(UpwardGraph up, UpwardGraph down) {
        this.up = up;
        this.down = down;
    }

    /**
     * @param places a null is a place without a road: nothing reaches it but itself
     * @throws CancellationException when the progress says to give up
     */
    TravelMatrix matrix(List<@Nullable Foothold> places, MatrixProgress progress) {
        int size = places.size();
        Buckets buckets = fill(places, progress);
        Map<Integer, List<Integer>> byRoad = byRoad(places);
        TravelMatrix matrix = new TravelMatrix(size);
        UpwardSearch forward = new UpwardSearch(up);
        MatrixRow row = new MatrixRow(size);
        for (int from = 0; from < size; from++) {
            row.clear();
            Foothold place = places.get(from);
            if (place != null) {
                forward.run(place.leaving());
                buckets.scan(forward, row);
                for (int to : byRoad.getOrDefault(place.road(), List.of())) {
                    sameRoad(place, places.get(to), to, row);
                }
            }
            row.offer(from, new Foothold.Seed(0, 0, 0, 0));
            matrix.set(from, row);
            report(progress, size + from + 1, 2 * size);
        }
        return matrix;
    }

    private Buckets fill(List<@Nullable Foothold> places, MatrixProgress progress) {
        Buckets buckets = new Buckets(down.nodes);
        UpwardSearch backward = new UpwardSearch(down);
        for (int to = 0; to < places.size(); to++) {
            Foothold place = places.get(to);
            if (place != null) {
                backward.run(place.arriving());
                buckets.add(to, backward);
            }
            report(progress, to + 1, 2 * places.size());
        }
        buckets.close();
        return buckets;
    }

    private static void report(MatrixProgress progress, int done, int total) {
        if (!progress.goOn(done, total)) {
            throw new CancellationException("matrix given up after " + done + " of " + total);
        }
    }

    private static Map<Integer, List<Integer>> byRoad(List<@Nullable Foothold> places) {
        Map<Integer, List<Integer>> byRoad = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Foothold place = places.get(i);
            if (place != null && place.road() >= 0) {
                byRoad.computeIfAbsent(place.road(), road -> new ArrayList<>()).add(i);
            }
        }
        return byRoad;
    }

    /**
     * Between two places on one road no junction need be passed, which the hierarchy cannot know.
     */
    private static void sameRoad(Foothold from, @Nullable Foothold to, int target, MatrixRow row) {
        if (to == null) {
            return;
        }
        double share = to.along() - from.along();
        Foothold.Seed whole = share >= 0 ? from.onwards() : from.backwards();
        if (whole.isOpen()) {
            row.offer(target, whole.share(Math.abs(share)));
        }
    }
}
