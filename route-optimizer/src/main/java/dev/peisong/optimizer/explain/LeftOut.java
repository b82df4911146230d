package dev.peisong.optimizer.explain;

import dev.peisong.optimizer.solution.Blocker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a job out of a plan.
 *
 * @param job its id
 * @param blockers for each vehicle without room for it, the limit that gives way first: at the
 *     place where least is missing; in the order of the problem's vehicles
 * @param affordable where it would fit, at a cost; empty if nowhere
 */
public record LeftOut(String job, List<Blocker> blockers, Optional<Place> affordable) {

    public LeftOut {
        blockers = List.copyOf(blockers);
    }

    /**
     * The blocker to relax for least: with its limit widened by the shortfall, the vehicle comes
     * past it at that place. Times are preferred to loads, and those to skills and bans, as people
     * can agree on them.
     */
    public Optional<Blocker> leastRelaxation() {
        return blockers.stream()
                .min(
                        Comparator.comparingInt((Blocker blocker) -> effort(blocker.limit()))
                                .thenComparingLong(Blocker::shortfall));
    }

    private static int effort(Blocker.Limit limit) {
        return switch (limit) {
            case WINDOW, SHIFT_START, SHIFT_END, DURATION, BREAK -> 0;
            case CAPACITY, STOPS, DISTANCE, RELOADS -> 1;
            default -> 2;
        };
    }
}
