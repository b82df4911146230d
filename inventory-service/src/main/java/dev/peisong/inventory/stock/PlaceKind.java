package dev.peisong.inventory.stock;

/** Where goods can be. Each unit is in exactly one of these. */
public enum PlaceKind {
    /** Whoever sent them: owes us what came in, so its balance is negative. By site. */
    SUPPLIER,
    /** The shelves of a site. */
    BIN,
    /** A site's dock: packed, or back from the road and waiting for the next attempt. */
    STAGING,
    /** A site's quarantine: back to stay, until a person has looked at them. */
    INSPECTION,
    VEHICLE,
    CUSTOMER,
    LOST,
    /** Ruined or discarded. By site. */
    WRITTEN_OFF,
    /** What the books say differs from what was found, until a count settles it. By site. */
    COUNT_DIFFERENCE;

    /** Whether its places are sites. */
    public boolean isAtSite() {
        return switch (this) {
            case SUPPLIER, BIN, STAGING, INSPECTION, WRITTEN_OFF, COUNT_DIFFERENCE -> true;
            case VEHICLE, CUSTOMER, LOST -> false;
        };
    }

    /** Whether more may leave it than ever came: no physical place can. */
    public boolean mayOwe() {
        return this == SUPPLIER || this == COUNT_DIFFERENCE;
    }
}
