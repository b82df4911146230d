package dev.peisong.quickstart.demo.driving;

import java.util.SplittableRandom;

/**
 * What happens at a door. Decided by the shipment and the attempt, so that it can be told again.
 */
public final class Doorstep {
    private static final double OUT_AT_FIRST = 0.12;
    private static final double OUT_LATER = 0.2;
    private static final double REFUSES = 0.02;
    private static final double REFUSES_ONE = 0.25;
    private static final int SURELY_IN = 3;

    /** The ways it can go. */
    public enum Happening {
        DELIVERED,
        NOBODY_THERE,
        REFUSED,
        /** One parcel is taken, its siblings are not. */
        ONE_REFUSED,
        LOST,
        /** Brought back on request. */
        INTERCEPTED
    }

    private final long seed;
    private final Incidents incidents;

    public Doorstep(long seed, Incidents incidents) {
        this.seed = seed;
        this.incidents = incidents;
    }

    Happening of(RouteSheet.Task task) {
        if (task.intercept()) {
            return Happening.INTERCEPTED;
        }
        var random = new SplittableRandom(seed ^ task.number().hashCode() * 31L + task.attempt());
        double out = task.attempt() == 1 ? OUT_AT_FIRST : OUT_LATER;
        if (task.attempt() < SURELY_IN && random.nextDouble() < out) {
            return Happening.NOBODY_THERE;
        }
        if (incidents.strikes(Incidents.Kind.LOST)) {
            return Happening.LOST;
        }
        if (random.nextDouble() < REFUSES) {
            return Happening.REFUSED;
        }
        return task.aboard().size() > 1 && random.nextDouble() < REFUSES_ONE
                ? Happening.ONE_REFUSED
                : Happening.DELIVERED;
    }
}
