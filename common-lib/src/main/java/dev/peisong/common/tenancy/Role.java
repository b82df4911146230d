package dev.peisong.common.tenancy;

/** What a caller may do; every token carries at least one. */
public enum Role {
    ADMIN,
    DISPATCHER,
    STATION_MANAGER,
    WAREHOUSE,
    CUSTOMER_SERVICE,
    FINANCE,
    DRIVER,
    MERCHANT,
    PARTNER,
    VIEWER,
    /** The platform itself: handlers of events and scheduled work. Never in a person's token. */
    SYSTEM
}
