package dev.peisong.inventory.reservation;

import java.util.UUID;

/** Units of a SKU that an order line still needs. */
record Want(UUID lineId, UUID skuId, int quantity) {}
