package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.TravelMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Legs between nodes, metres and seconds in one number, each way with its own. Tables for some
 * thousand nodes, laid out from both ends, so that all legs to and from a node lie side by side;
 * beyond, the matrix is asked each time.
 */
final class DayTravel {

    /** Location of a node that is nowhere: where the vehicle is when it has done its last task. */
    static final int NOWHERE = -1;

    private static final int MOST_IN_TABLE = 2_000;

    private final TravelMatrix matrix;
    private final int[] location;
    private final int nodes;
    private final long @Nullable [] onwards;
    private final long @Nullable [] back;

    DayTravel(TravelMatrix matrix, int[] location) {
        this.matrix = matrix;
        this.location = location;
        nodes = location.length;
        onwards = nodes <= MOST_IN_TABLE ? new long[nodes * nodes] : null;
        back = nodes <= MOST_IN_TABLE ? new long[nodes * nodes] : null;
        if (onwards != null && back != null) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    onwards[from * nodes + to] = asked(from, to);
                    back[to * nodes + from] = onwards[from * nodes + to];
                }
            }
        }
    }

    private long asked(int from, int to) {
        int here = location[from];
        int there = location[to];
        if (here == NOWHERE || there == NOWHERE) {
            return 0;
        }
        return ((long) matrix.metres(here, there) << 32) | matrix.seconds(here, there);
    }

    /** The leg from one node to another. */
    long leg(int from, int to) {
        return onwards == null ? asked(from, to) : onwards[from * nodes + to];
    }

    /** The same leg; quicker where legs from many nodes to one are asked for in turn. */
    long legTo(int to, int from) {
        return back == null ? asked(from, to) : back[to * nodes + from];
    }

    static int seconds(long leg) {
        return (int) leg;
    }

    static int metres(long leg) {
        return (int) (leg >>> 32);
    }
}
