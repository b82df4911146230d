package dev.peisong.inventory.catalog;

import java.util.UUID;

/** Said inside the service, in the transaction of the change: orders cannot have it any longer. */
public record SkuWithdrawn(UUID skuId) {}
