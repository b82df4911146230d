package dev.peisong.optimizer.drive;

/** Prices a vehicle's sequence of tasks. Not for several threads. */
public interface RouteEvaluator {

    /** Cost of a sequence that breaks some limit. */
    long INFEASIBLE = Long.MAX_VALUE;

    /**
     * Least cost of driving the first {@code count} tasks in their order, without penalties.
     *
     * @return 0 for no tasks, unless some are locked on the vehicle; {@link #INFEASIBLE} if it
     *     cannot be done
     */
    long cost(int vehicle, int[] tasks, int count);
}
