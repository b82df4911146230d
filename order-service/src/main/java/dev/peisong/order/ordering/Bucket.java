package dev.peisong.order.ordering;

/** Where a unit of an order line is counted. Each unit is in exactly one. */
public enum Bucket {
    /** Asked for, and nothing reserved yet. */
    OPEN,
    /** Reserved on a shelf. */
    RESERVED,
    /** In a packed parcel that stands at a site, before or between attempts. */
    PACKED,
    /** In a vehicle. */
    ABOARD,
    DELIVERED,
    /** The customer did not take it; it rides back. */
    REFUSED,
    /** Back at a site to stay. */
    RETURNED,
    /** Gone or ruined. */
    LOST,
    CANCELLED;

    /** Whether nothing more is going to happen to a unit here by itself. */
    boolean isSettled() {
        return switch (this) {
            case OPEN, RESERVED, PACKED, ABOARD, REFUSED -> false;
            case DELIVERED, RETURNED, LOST, CANCELLED -> true;
        };
    }
}
