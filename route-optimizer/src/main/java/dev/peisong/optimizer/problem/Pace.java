package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/**
 * How a vehicle compares with the matrix and with the jobs' service times, in thousandths: 1200
 * takes a fifth longer. Results are rounded up to whole seconds.
 */
public record Pace(int travelPermille, int servicePermille) {

    /** As the matrix and the jobs say. */
    public static final Pace NORMAL = new Pace(1000, 1000);

    static final int MOST = 10_000;

    public Pace {
        require(
                travelPermille >= 1 && travelPermille <= MOST,
                "pace.travelPermille",
                travelPermille + " is not in 1.." + MOST);
        require(
                servicePermille >= 0 && servicePermille <= MOST,
                "pace.servicePermille",
                servicePermille + " is not in 0.." + MOST);
    }
}
