package dev.peisong.inventory.reservation;

/** How far an order's reservation has come. */
enum ReservationStatus {
    /** All that was asked for is, or was, reserved. */
    RESERVED,
    /** A part waits for goods to arrive. */
    SHORT,
    /** Can never be served. */
    REFUSED,
    /** The order ended; what lay on the shelf is free again. */
    RELEASED;

    boolean canBecome(ReservationStatus next) {
        return switch (this) {
            case SHORT -> next != this;
            case RESERVED -> next == RELEASED;
            case REFUSED -> next == RELEASED;
            case RELEASED -> false;
        };
    }
}
