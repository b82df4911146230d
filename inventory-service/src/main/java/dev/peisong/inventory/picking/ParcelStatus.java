package dev.peisong.inventory.picking;

/** Where the ledger has a parcel. */
enum ParcelStatus {
    /** Not packed: its contents lie reserved on the shelf. */
    ON_SHELF,
    /** At a site's dock, packed or back from the road. */
    STAGED,
    ABOARD,
    AT_CUSTOMER,
    IN_INSPECTION,
    /** Unpacked; every unit was restocked or written off. */
    INSPECTED,
    LOST,
    DESTROYED,
    /** Given up before it left the shelf: its contents are anybody's. */
    VOIDED
}
