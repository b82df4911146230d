package dev.peisong.quickstart.demo.driving;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Mishaps that happen a fixed number of times, each at some opportunity that is not the first. */
public final class Incidents {

    /** What may go wrong on the road. */
    public enum Kind {
        /** A parcel is not found at loading. */
        MISSING_AT_LOADING(2, 2),
        /** A parcel is gone when the driver looks for it at the door. */
        LOST(15, 1),
        /** One vehicle gives parcels to another. */
        HAND_OVER(0, 1),
        /** A phone is without signal for a while. */
        OFFLINE(1, 1);

        private final int notBefore;
        private final int times;

        Kind(int notBefore, int times) {
            this.notBefore = notBefore;
            this.times = times;
        }
    }

    private final Map<Kind, AtomicInteger> opportunities = new EnumMap<>(Kind.class);
    private final Map<Kind, AtomicInteger> happened = new EnumMap<>(Kind.class);

    public Incidents() {
        for (Kind kind : Kind.values()) {
            opportunities.put(kind, new AtomicInteger());
            happened.put(kind, new AtomicInteger());
        }
    }

    /** Whether it happens now. */
    public boolean strikes(Kind kind) {
        return count(opportunities, kind).getAndIncrement() >= kind.notBefore && take(kind);
    }

    private boolean take(Kind kind) {
        var count = count(happened, kind);
        if (count.getAndIncrement() < kind.times) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    /** How often it has happened. */
    public int times(Kind kind) {
        return count(happened, kind).get();
    }

    private static AtomicInteger count(Map<Kind, AtomicInteger> counts, Kind kind) {
        return counts.getOrDefault(kind, new AtomicInteger());
    }
}
