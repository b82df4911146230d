package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

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

    /**
     * From each origin to each target.
     *
     * @throws CancellationException when the progress says to give up
     */
    Cells between(List<Foothold> origins, List<Foothold> targets, MatrixProgress progress) {
        var steps = new Steps(threads, origins.size() + targets.size(), progress);
        return to(targets, steps).from(origins, steps);
    }

    /** Takes a step for each target, so that columns can be asked for a few rows at a time. */
    Columns to(List<Foothold> targets, Steps steps) {
        SearchSpace[] spaces = new SearchSpace[targets.size()];
        steps.forEach(
                spaces.length,
                () -> {
                    var backward = new UpwardSearch(down, up);
                    return i -> spaces[i] = backward.run(targets.get(i).arriving());
                });
        return new Columns(targets, new Buckets(down.nodes, spaces), byRoad(targets));
    }

    int threads() {
        return threads;
    }

    /** What was found going back from some targets. */
    final class Columns {
        private final List<Foothold> targets;
        private final Buckets buckets;
        private final Map<Integer, List<Integer>> byRoad;

        private Columns(
                List<Foothold> targets, Buckets buckets, Map<Integer, List<Integer>> byRoad) {
            this.targets = targets;
            this.buckets = buckets;
            this.byRoad = byRoad;
        }

        /** Takes a step for each origin. */
        Cells from(List<Foothold> origins, Steps steps) {
            Cells cells = new Cells(origins.size(), targets.size());
            steps.forEach(
                    cells.rows,
                    () -> {
                        var forward = new UpwardSearch(up, down);
                        var row = new MatrixRow(cells.columns);
                        return i -> {
                            Foothold origin = origins.get(i);
                            row.clear();
                            buckets.scan(forward.run(origin.leaving()), row);
                            for (int to : byRoad.getOrDefault(origin.road(), List.of())) {
                                sameRoad(origin, targets.get(to), to, row);
                            }
                            cells.set(i, row);
                        };
                    });
            return cells;
        }
    }

    /** The targets on each road; junctions are on none. */
    private static Map<Integer, List<Integer>> byRoad(List<Foothold> targets) {
        Map<Integer, List<Integer>> byRoad = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).road() >= 0) {
                byRoad.computeIfAbsent(targets.get(i).road(), road -> new ArrayList<>()).add(i);
            }
        }
        return byRoad;
    }

    /**
     * Between two places on one road no junction need be passed, which the hierarchy cannot know.
     */
    static void sameRoad(Foothold from, Foothold to, int target, MatrixRow row) {
        if (from.road() < 0 || from.road() != to.road()) {
            return;
        }
        double share = to.along() - from.along();
        Drive whole = share > 0 ? from.onwards() : share < 0 ? from.backwards() : Drive.NONE;
        if (whole.isOpen()) {
            row.offer(target, whole.share(Math.abs(share)));
        }
    }
}
