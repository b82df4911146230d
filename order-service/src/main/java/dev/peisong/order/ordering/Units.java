package dev.peisong.order.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How many units of a line are where. Units only ever move, so the counts sum to what was ordered;
 * none is negative.
 */
@Embeddable
public record Units(
        @Column(name = "units_open") int open,
        @Column(name = "units_reserved") int reserved,
        @Column(name = "units_packed") int packed,
        @Column(name = "units_aboard") int aboard,
        @Column(name = "units_delivered") int delivered,
        @Column(name = "units_refused") int refused,
        @Column(name = "units_returned") int returned,
        @Column(name = "units_lost") int lost,
        @Column(name = "units_cancelled") int cancelled) {

    static final Units NONE = new Units(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Units {
        if (Math.min(Math.min(Math.min(open, reserved), Math.min(packed, aboard)), delivered) < 0
                || Math.min(Math.min(refused, returned), Math.min(lost, cancelled)) < 0) {
            throw new IllegalArgumentException("a count of units is negative");
        }
    }

    static Units open(int ordered) {
        return NONE.with(Bucket.OPEN, ordered);
    }

    public int in(Bucket bucket) {
        return switch (bucket) {
            case OPEN -> open;
            case RESERVED -> reserved;
            case PACKED -> packed;
            case ABOARD -> aboard;
            case DELIVERED -> delivered;
            case REFUSED -> refused;
            case RETURNED -> returned;
            case LOST -> lost;
            case CANCELLED -> cancelled;
        };
    }

    public int total() {
        int sum = 0;
        for (Bucket bucket : Bucket.values()) {
            sum += in(bucket);
        }
        return sum;
    }

    /**
     * The same units, {@code count} of them elsewhere.
     *
     * @throws IllegalArgumentException when fewer than that are in {@code from}
     */
    Units move(Bucket from, Bucket to, int count) {
        if (count < 0 || count > in(from)) {
            throw new IllegalArgumentException(
                    "cannot move %d units from %s to %s: it holds %d"
                            .formatted(count, from, to, in(from)));
        }
        return from == to ? this : with(from, in(from) - count).with(to, in(to) + count);
    }

    Units plus(Units other) {
        Units sum = this;
        for (Bucket bucket : Bucket.values()) {
            sum = sum.with(bucket, in(bucket) + other.in(bucket));
        }
        return sum;
    }

    /** Whether nothing more is going to happen to any unit by itself. */
    boolean settled() {
        for (Bucket bucket : Bucket.values()) {
            if (!bucket.isSettled() && in(bucket) > 0) {
                return false;
            }
        }
        return true;
    }

    private Units with(Bucket bucket, int count) {
        return new Units(
                bucket == Bucket.OPEN ? count : open,
                bucket == Bucket.RESERVED ? count : reserved,
                bucket == Bucket.PACKED ? count : packed,
                bucket == Bucket.ABOARD ? count : aboard,
                bucket == Bucket.DELIVERED ? count : delivered,
                bucket == Bucket.REFUSED ? count : refused,
                bucket == Bucket.RETURNED ? count : returned,
                bucket == Bucket.LOST ? count : lost,
                bucket == Bucket.CANCELLED ? count : cancelled);
    }
}
