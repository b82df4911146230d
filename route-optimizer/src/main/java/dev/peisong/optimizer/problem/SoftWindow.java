package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/**
 * When a service had best start. Starting earlier or later is allowed, within the job's hard
 * windows, at a price for each second; nobody waits for a soft window to open.
 *
 * @param start first second without a price
 * @param end last second without a price
 * @param perSecondEarly price of each second before {@code start}
 * @param perSecondLate price of each second after {@code end}
 */
public record SoftWindow(int start, int end, long perSecondEarly, long perSecondLate) {

    public SoftWindow {
        require(start >= 0 && end >= start, "soft", "not a span: " + start + ".." + end);
        require(end <= TravelMatrix.LIMIT, "soft.end", end + " exceeds " + TravelMatrix.LIMIT);
        Price.check("soft.perSecondEarly", perSecondEarly);
        Price.check("soft.perSecondLate", perSecondLate);
    }

    /** What starting at this moment costs. */
    public long priceAt(long moment) {
        return perSecondEarly * Math.max(0, start - moment)
                + perSecondLate * Math.max(0, moment - end);
    }
}
