package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Relation;
import java.util.Arrays;

/**
 * Which tasks must share a route with which, and which must not, over all routes. A shipment's two
 * visits share theirs. Immutable.
 */
public final class Ties {

    private final int[][] together;
    private final int[][] apart;

    /** Reads the relations of a problem. */
    public Ties(FlatProblem in) {
        together = new int[in.tasks()][0];
        apart = new int[in.tasks()][0];
        for (Relation relation : in.problem().relations()) {
            int[] tasks = relation.jobs().stream().mapToInt(in::task).toArray();
            join(relation instanceof Apart ? apart : together, tasks);
        }
        for (int t = in.jobs; t < in.tasks(); t++) {
            together[t] = with(together[t], in.mate(t));
        }
    }

    private static void join(int[][] sets, int[] tasks) {
        for (int one : tasks) {
            for (int other : tasks) {
                if (one != other) {
                    sets[one] = with(sets[one], other);
                }
            }
        }
    }

    static int[] with(int[] tasks, int one) {
        int[] more = Arrays.copyOf(tasks, tasks.length + 1);
        more[tasks.length] = one;
        return more;
    }

    /** Tasks that must share its route, where they are served; not to be written to. */
    public int[] together(int task) {
        return together[task];
    }

    /** Tasks that must not share its route; not to be written to. */
    public int[] apart(int task) {
        return apart[task];
    }

    /**
     * Whether a task may go on a vehicle's route.
     *
     * @param vehicleOf the vehicle that serves each task, or -1
     */
    public boolean admit(int task, int vehicle, int[] vehicleOf) {
        for (int other : together[task]) {
            if (vehicleOf[other] >= 0 && vehicleOf[other] != vehicle) {
                return false;
            }
        }
        for (int other : apart[task]) {
            if (vehicleOf[other] == vehicle) {
                return false;
            }
        }
        return true;
    }
}
