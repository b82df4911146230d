package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** A rule on which tasks a route has and in which order, whatever their times. */
interface OrderConstraint {

    /** Index of the first task that breaks it; -1 if none does. */
    int broken(Sequence route);

    /** What is reported then. */
    Limit limit();
}
