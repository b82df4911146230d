package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.solution.Blocker.Limit;

/** Of two jobs on the route that must come in an order, the first comes first. */
final class BeforeConstraint implements OrderConstraint {

    private final int[][] later;

    BeforeConstraint(FlatProblem in) {
        later = new int[in.visits.length][0];
        for (var relation : in.problem.relations()) {
            if (relation instanceof Before(String first, String second)) {
                int task = in.task(first);
                later[task] = Ties.with(later[task], in.task(second));
            }
        }
    }

    @Override
    public int broken(Sequence route) {
        for (int i = 0; i < route.count; i++) {
            for (int second : later[route.tasks[i]]) {
                int place = route.placeOf(second);
                if (place >= 0 && place < i) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public Limit limit() {
        return Limit.ORDER;
    }
}
