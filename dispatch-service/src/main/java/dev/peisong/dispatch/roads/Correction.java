package dev.peisong.dispatch.roads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects one matrix for closed roads, all at once or some rows at a time. For one thread.
 *
 * @see Detours
 */
final class Correction {

    /** Less than this apart, two weights may be of the same way. */
    private static final double ROUNDING = 1e-3;

    private final ClosedRoads closed;
    private final List<Foothold> places;
    private final List<Foothold> starts;
    private final List<Foothold> middles;
    private final List<Long> names;
    private final ManyToMany manyToMany;
    private final RoadGraph roads;

    /** From the closed roads to each place. */
    private @Nullable Cells after;

    /**
     * @param places as the hierarchy reaches them
     * @param starts the same as {@code roads} reaches them
     * @param middles closed roads by which a way may come in
     * @param roads all, also the closed ones
     */
    Correction(
            ClosedRoads closed,
            List<Foothold> places,
            List<Foothold> starts,
            List<Foothold> middles,
            ManyToMany manyToMany,
            RoadGraph roads) {
        this.closed = closed;
        this.places = places;
        this.starts = starts;
        this.middles = middles;
        this.manyToMany = manyToMany;
        this.roads = roads;
        names = places.stream().map(Foothold::place).toList();
    }

    /**
     * Corrects some rows.
     *
     * @param first the number of the first row's place
     * @param cells to all places, as if no road were closed
     */
    void correct(int first, Cells cells, MatrixProgress progress) {
        List<Long> origins = names.subList(first, first + cells.rows);
        Cells known = new Cells(cells.rows, cells.columns);
        closed.recall(origins, names, known);
        List<Touched.Star> stars = touched(first, cells, known).stars();
        for (int at = 0; at < known.weight.length; at++) {
            if (known.isKnown(at)) {
                cells.copy(at, known, at);
            }
        }
        new Steps(manyToMany.threads(), stars.size(), progress)
                .forEach(
                        stars.size(),
                        () -> {
                            var onwards = new DetourSearch(roads.outwards(), closed);
                            var backwards = new DetourSearch(roads.inwards(), closed);
                            return number -> {
                                Touched.Star star = stars.get(number);
                                if (star.isOrigin()) {
                                    leave(star, onwards, first, cells);
                                } else {
                                    arrive(star, backwards, first, cells);
                                }
                            };
                        });
        closed.remember(new PairBlock(origins, names, cells));
    }

    private void leave(Touched.Star star, DetourSearch onwards, int first, Cells cells) {
        Foothold centre = starts.get(star.centre());
        List<Foothold> others = star.others().stream().map(starts::get).toList();
        MatrixRow row =
                onwards.run(centre.leaving(), others.stream().map(Foothold::arriving).toList());
        for (int i = 0; i < others.size(); i++) {
            ManyToMany.sameRoad(centre, others.get(i), i, row);
            cells.put(cells.at(star.centre() - first, star.others().get(i)), row.drive(i));
        }
    }

    private void arrive(Touched.Star star, DetourSearch backwards, int first, Cells cells) {
        Foothold centre = starts.get(star.centre());
        List<Foothold> others = star.others().stream().map(starts::get).toList();
        MatrixRow row =
                backwards.run(centre.arriving(), others.stream().map(Foothold::leaving).toList());
        for (int i = 0; i < others.size(); i++) {
            ManyToMany.sameRoad(others.get(i), centre, i, row);
            cells.put(cells.at(star.others().get(i) - first, star.centre()), row.drive(i));
        }
    }

    /** Pairs, by the numbers of their places, of which a cheapest way may take a closed road. */
    private Touched touched(int first, Cells cells, Cells known) {
        Touched touched = new Touched(places.size());
        if (known.isComplete()) {
            return touched;
        }
        Cells later = after();
        Cells before =
                manyToMany.between(
                        places.subList(first, first + cells.rows), middles, MatrixProgress.NONE);
        for (int row = 0; row < cells.rows; row++) {
            for (int middle = 0; middle < middles.size(); middle++) {
                double start = before.weight[before.at(row, middle)] - ROUNDING;
                if (start < Double.POSITIVE_INFINITY) {
                    for (int to = 0; to < cells.columns; to++) {
                        int at = cells.at(row, to);
                        double through = start + later.weight[later.at(middle, to)];
                        boolean isTouched =
                                through <= cells.weight[at]
                                        && through < Double.POSITIVE_INFINITY
                                        && first + row != to;
                        if (isTouched && !known.isKnown(at)) {
                            touched.add(first + row, to);
                        }
                    }
                }
            }
        }
        return touched;
    }

    private Cells after() {
        if (after == null) {
            after = manyToMany.between(middles, places, MatrixProgress.NONE);
        }
        return after;
    }
}
