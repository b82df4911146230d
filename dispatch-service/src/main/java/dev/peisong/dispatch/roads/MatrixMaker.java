package dev.peisong.dispatch.roads;

import com.graphhopper.storage.index.Snap;
import java.util.List;

/**
 * Makes matrices: of few places from what is remembered, of many in blocks of rows, so that little
 * but the result is held. Thread-safe.
 */
final class MatrixMaker {

    /** Of 16 bytes each. */
    private static final int CELLS_IN_BLOCK = 1 << 22;

    private final Hierarchy hierarchy;
    private final Matrices matrices;
    private final Detours detours;

    MatrixMaker(Hierarchy hierarchy, Matrices matrices, Detours detours) {
        this.hierarchy = hierarchy;
        this.matrices = matrices;
        this.detours = detours;
    }

    /** Between all points, of which some may not have snapped. */
    TravelMatrix matrix(List<Snap> snaps, ClosedRoads closed, MatrixProgress progress) {
        Places places = Places.of(snaps, hierarchy::foothold);
        Corrector corrector = corrector(places, snaps, closed, progress);
        if (matrices.remembers(places.list().size())) {
            Cells cells = matrices.between(places.list(), progress);
            corrector.correct(0, cells);
            return places.matrix(part -> part.rows(0, cells));
        }
        return places.matrix(part -> inBlocks(places.list(), corrector, part, progress));
    }

    private interface Corrector {
        void correct(int first, Cells cells);
    }

    private Corrector corrector(
            Places places, List<Snap> snaps, ClosedRoads closed, MatrixProgress progress) {
        if (closed.isEmpty()) {
            return (first, cells) -> {};
        }
        Correction correction = detours.around(closed, places.list(), snaps);
        return (first, cells) -> correction.correct(first, cells, progress);
    }

    private void inBlocks(
            List<Foothold> places,
            Corrector corrector,
            Places.Writer writer,
            MatrixProgress progress) {
        ManyToMany search = hierarchy.manyToMany();
        var steps = new Steps(search.threads(), 2 * places.size(), progress);
        ManyToMany.Columns columns = search.to(places, steps);
        int size = Math.max(1, CELLS_IN_BLOCK / places.size());
        for (int first = 0; first < places.size(); first += size) {
            int end = Math.min(places.size(), first + size);
            Cells cells = columns.from(places.subList(first, end), steps);
            corrector.correct(first, cells);
            writer.rows(first, cells);
        }
    }
}
