package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/**
 * A rest of the driver, taken at a stop: before a service, after it, or at a reload; never on the
 * road. It is due if the driver is out at the last second of its window: a route that ends by then,
 * or leaves after it, needs none.
 *
 * @param window the rest, and each of its parts, starts within it
 * @param seconds how long in all
 * @param leastPart the shortest part it may be split into; {@code seconds} if it is not to be split
 * @param paid whether its seconds cost as those of the route do
 */
public record Break(TimeWindow window, int seconds, int leastPart, boolean paid) {

    public Break {
        require(
                seconds >= 1 && seconds <= TravelMatrix.LIMIT,
                "break.seconds",
                seconds + " is not in 1.." + TravelMatrix.LIMIT);
        require(
                leastPart >= 1 && leastPart <= seconds,
                "break.leastPart",
                leastPart + " is not in 1.." + seconds);
    }

    /** One that the driver is not paid for and takes in one piece. */
    public static Break unpaid(int from, int until, int seconds) {
        return new Break(new TimeWindow(from, until), seconds, seconds, false);
    }

    /** One that the driver is paid for and takes in one piece. */
    public static Break paid(int from, int until, int seconds) {
        return new Break(new TimeWindow(from, until), seconds, seconds, true);
    }

    /** The same in parts of at least so many seconds. */
    public Break splittable(int least) {
        return new Break(window, seconds, least, paid);
    }
}
