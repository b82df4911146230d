package dev.peisong.inventory.picking;

import java.util.UUID;

/** Units of an order line in a parcel. */
record Content(UUID lineId, UUID skuId, String sku, int quantity) {}
