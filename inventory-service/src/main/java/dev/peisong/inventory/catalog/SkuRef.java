package dev.peisong.inventory.catalog;

import java.util.UUID;

/**
 * What the rest of the service needs to know of a SKU.
 *
 * @param code the owner's name of it, unique per owner
 * @param active whether orders may still ask for it
 */
public record SkuRef(UUID id, UUID merchantId, String code, boolean active) {}
