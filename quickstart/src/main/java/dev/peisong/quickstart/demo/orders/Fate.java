package dev.peisong.quickstart.demo.orders;

/** What befalls an order, so that a day has everything that days have. */
public enum Fate {
    PLAIN,
    /** Kept cold: only some vehicles can. */
    COLD,
    /** More than one parcel. */
    HEAVY,
    /** No site has all of it. */
    TWO_SITES,
    /** Too few on the shelf until goods come in. */
    SHORT,
    /** Too few on the shelf, and none to come. */
    NEVER_IN_STOCK,
    /** A street that no map knows, until somebody asks the customer. */
    UNCLEAR,
    /** A street that no map knows, and nobody can be reached. */
    UNCLEAR_FOR_GOOD,
    /** Further from any road than a driver walks. */
    OFF_ROAD,
    /** No vehicle can carry it. */
    TOO_BIG,
    /** Cancelled before it is planned. */
    CANCELLED_EARLY,
    /** Cancelled when it is on a route. */
    CANCELLED_PLANNED,
    /** Cancelled when it is on the road. */
    CANCELLED_UNDER_WAY,
    /** The customer wants another time. */
    AMENDED
}
