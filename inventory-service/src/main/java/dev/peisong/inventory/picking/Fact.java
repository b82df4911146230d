package dev.peisong.inventory.picking;

import java.util.UUID;

/** What was observed, or decided, of a parcel. */
sealed interface Fact {

    /** It stands packed at the dock. */
    record Packed() implements Fact {}

    /** It is on this vehicle: loaded, departed with, or handed over to. */
    record Aboard(UUID vehicleId) implements Fact {}

    /** This vehicle's driver gave it to the customer; or took it from them, if it is a return. */
    record DoneAtDoor(UUID vehicleId) implements Fact {}

    /** This vehicle brought it to a site. */
    record BroughtTo(UUID siteId, UUID vehicleId) implements Fact {}

    record Lost() implements Fact {}

    record Destroyed() implements Fact {}

    /** It is back to stay, and goes into inspection. */
    record TakenBack(UUID siteId) implements Fact {}

    /** It will not be carried. */
    record GivenUp() implements Fact {}
}
