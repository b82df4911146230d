package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.TravelProfile;
import dev.peisong.optimizer.problem.TravelProfile.Period;

/** Travel over the day in arrays: the moments at which periods begin, and their factors. */
final class FlatProfile {

    final int[] from;
    final int[] permille;
    final boolean flat;

    FlatProfile(TravelProfile profile) {
        flat = profile.periods().isEmpty();
        from = profile.periods().stream().mapToInt(Period::from).toArray();
        permille = profile.periods().stream().mapToInt(Period::permille).toArray();
    }

    /** Moves a span along a leg of so many seconds of the vehicle. */
    void travel(Span span, long seconds) {
        if (flat) {
            span.then = span.now + seconds;
            span.thenSlope = span.slope;
            return;
        }
        int period = 0;
        while (period < from.length && !span.nowAtMost(from[period] - 1L)) {
            period++;
        }
        long sooner = Long.MAX_VALUE;
        for (int later = period; later < from.length; later++) {
            sooner = Math.min(sooner, from[later] + TravelProfile.scaled(seconds, permille[later]));
        }
        long factor = period == 0 ? 1000 : permille[period - 1];
        span.then = span.now + TravelProfile.scaled(seconds, factor);
        span.thenSlope = span.slope;
        if (!span.atMost(span.then, span.thenSlope, sooner)) {
            span.then = sooner;
            span.thenSlope = 0;
        }
    }
}
