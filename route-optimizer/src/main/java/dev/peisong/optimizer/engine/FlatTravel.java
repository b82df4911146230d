package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.TravelMatrix;
import org.jspecify.annotations.Nullable;

/** Symmetric distances between nodes: a table for some thousand, computed each time beyond. */
final class FlatTravel {

    private static final int MOST_IN_TABLE = 4_000;

    final int nodes;
    private final TravelMatrix matrix;
    private final int[] location;
    private final int @Nullable [] table;

    FlatTravel(TravelMatrix matrix, int[] location) {
        this.matrix = matrix;
        this.location = location;
        nodes = location.length;
        table = nodes <= MOST_IN_TABLE ? new int[nodes * nodes] : null;
        if (table != null) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    table[from * nodes + to] = matrix.metres(location[from], location[to]);
                }
            }
        }
    }

    int between(int from, int to) {
        return table == null
                ? matrix.metres(location[from], location[to])
                : table[from * nodes + to];
    }
}
