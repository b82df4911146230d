package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/**
 * Work beyond the regular end of a shift, up to its hard end.
 *
 * @param after the regular end, seconds of the horizon
 * @param perSecond price of each second after it, beside that of the route's duration
 */
public record Overtime(int after, long perSecond) {

    public Overtime {
        require(after >= 0, "overtime.after", after + " is negative");
        Price.check("overtime.perSecond", perSecond);
    }
}
