package dev.peisong.inventory.stock;

/** Why goods move. */
public enum MovementReason {
    RECEIVED,
    PACKED,
    LOADED,
    HANDED_OVER,
    DELIVERED,
    COLLECTED,
    /** Off the vehicle at a site. */
    CAME_BACK,
    /** Into inspection. */
    RETURNED,
    RESTOCKED,
    WRITTEN_OFF,
    LOST,
    DESTROYED,
    ADJUSTED
}
