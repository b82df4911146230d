package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Travel times between many pairs of places at once, over a contraction hierarchy with buckets: a
 * search up from every target leaves its costs at the exits it meets, a search up from every origin
 * picks them up (Knopp, Sanders, Schultes, Schulz, Wagner: Computing Many-to-Many Shortest Paths
 * Using Highway Hierarchies, ALENEX 2007). Thread-safe.
 */
final class ManyToMany {

    private final UpwardGraph up;
    private final UpwardGraph down;
    private final int threads;

    /**
     * @param threads how many may work at one matrix
     */
    ManyToMany(UpwardGraph up, UpwardGraph down, int threads) {
        this.up = up;
        this.down = down;
        this.threads = threads;
    }

    /** Is told of each origin's row, in no particular order and by several threads. */
    @FunctionalInterface
    interface Rows {
        void row(int origin, MatrixRow row);
    }

    /**
     * From each origin to each target.
     *
     * @param places a null is a place without a road: nothing reaches it but itself
     * @param origins numbers of places, one a row
     * @param targets numbers of places, one an entry of every row
     * @throws CancellationException when the progress says to give up
     */
    void run(
            List<@Nullable Foothold> places,
            int[] origins,
            int[] targets,
            MatrixProgress progress,
            Rows rows) {
        var steps = new Steps(threads, origins.length + targets.length, progress);
        SearchSpace[] spaces = new SearchSpace[targets.length];
        steps.forEach(
                targets.length,
                () -> {
                    var backward = new UpwardSearch(down, up);
                    return i ->
                            spaces[i] = space(places.get(targets[i]), backward, Foothold::arriving);
                });
        Buckets buckets = new Buckets(down.nodes, spaces);
        Map<Integer, List<Integer>> byRoad = byRoad(places, targets);
        steps.forEach(
                origins.length,
                () -> {
                    var forward = new UpwardSearch(up, down);
                    var row = new MatrixRow(targets.length);
                    return i -> {
                        row.clear();
                        Foothold place = places.get(origins[i]);
                        buckets.scan(space(place, forward, Foothold::leaving), row);
                        if (place != null) {
                            for (int to : byRoad.getOrDefault(place.road(), List.of())) {
                                sameRoad(place, places.get(targets[to]), to, row);
                            }
                        }
                        rows.row(i, row);
                    };
                });
    }

    private static SearchSpace space(
            @Nullable Foothold place, UpwardSearch search, Function<Foothold, List<Seed>> seeds) {
        return place == null ? SearchSpace.EMPTY : search.run(seeds.apply(place));
    }

    /** The targets on each road; junctions are on none. */
    private static Map<Integer, List<Integer>> byRoad(
            List<@Nullable Foothold> places, int[] targets) {
        Map<Integer, List<Integer>> byRoad = new HashMap<>();
        for (int i = 0; i < targets.length; i++) {
            Foothold place = places.get(targets[i]);
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
        Drive whole = share > 0 ? from.onwards() : share < 0 ? from.backwards() : Drive.NONE;
        if (whole.isOpen()) {
            row.offer(target, whole.share(Math.abs(share)));
        }
    }
}
