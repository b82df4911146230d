package dev.peisong.inventory.warehouse;

import java.util.UUID;

/**
 * Said inside the service, in the transaction of the change: orders may be served from it again.
 */
public record SiteOpened(UUID siteId) {}
