package dev.peisong.order.fulfilment;

import dev.peisong.order.ordering.Bucket;

/** Where a handling unit is, or how it ended. */
enum ParcelState {
    EXPECTED,
    PACKED,
    LOADED,
    AT_SITE,
    DELIVERED,
    RETURNED,
    LOST,
    DESTROYED,
    /** Given up before it left. */
    VOIDED;

    boolean hasEnded() {
        return switch (this) {
            case EXPECTED, PACKED, LOADED, AT_SITE -> false;
            case DELIVERED, RETURNED, LOST, DESTROYED, VOIDED -> true;
        };
    }

    /** Where the units in an outbound parcel count. */
    Bucket bucket(boolean refused) {
        return switch (this) {
            case EXPECTED -> Bucket.RESERVED;
            case PACKED -> Bucket.PACKED;
            case LOADED, AT_SITE -> refused ? Bucket.REFUSED : aboardOrStanding();
            case DELIVERED -> Bucket.DELIVERED;
            case RETURNED -> Bucket.RETURNED;
            case LOST, DESTROYED -> Bucket.LOST;
            case VOIDED -> Bucket.CANCELLED;
        };
    }

    /**
     * Where the units in a parcel count that a customer gives back: delivered until they are in.
     */
    Bucket bucketOfReturn() {
        return switch (this) {
            case EXPECTED, PACKED, LOADED, AT_SITE, DELIVERED, VOIDED -> Bucket.DELIVERED;
            case RETURNED -> Bucket.RETURNED;
            case LOST, DESTROYED -> Bucket.LOST;
        };
    }

    private Bucket aboardOrStanding() {
        return this == LOADED ? Bucket.ABOARD : Bucket.PACKED;
    }
}
