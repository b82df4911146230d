package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells to compute.
 *
 * @param rows numbers of the origins
 * @param columns numbers of the targets
 */
record Missing(List<Integer> rows, List<Integer> columns) {

    /** With more different rows than this, some cells are computed although they are known. */
    private static final int FEW = 8;

    /** Groups of rows that lack the same columns: with some new places, the new and the others. */
    static List<Missing> in(Cells cells) {
        Map<BitSet, BitSet> rowsByColumns = new HashMap<>();
        for (int row = 0; row < cells.rows; row++) {
            BitSet columns = columns(cells, row);
            if (!columns.isEmpty()) {
                rowsByColumns.computeIfAbsent(columns, c -> new BitSet()).set(row);
            }
        }
        if (rowsByColumns.size() > FEW) {
            return List.of(union(rowsByColumns));
        }
        List<Missing> all = new ArrayList<>();
        rowsByColumns.forEach((columns, rows) -> all.add(of(rows, columns)));
        return all;
    }

    private static BitSet columns(Cells cells, int row) {
        BitSet columns = new BitSet(cells.columns);
        for (int column = 0; column < cells.columns; column++) {
            if (!cells.isKnown(cells.at(row, column))) {
                columns.set(column);
            }
        }
        return columns;
    }

    private static Missing union(Map<BitSet, BitSet> rowsByColumns) {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        rowsByColumns.forEach(
                (some, lacking) -> {
                    columns.or(some);
                    rows.or(lacking);
                });
        return of(rows, columns);
    }

    private static Missing of(BitSet rows, BitSet columns) {
        return new Missing(rows.stream().boxed().toList(), columns.stream().boxed().toList());
    }

    int steps() {
        return rows.size() + columns.size();
    }
}
