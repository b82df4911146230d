package dev.peisong.inventory.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the movements of one transaction have in common.
 *
 * @param siteId the site that answers for them
 * @param businessDay that site's day
 * @param documentId the receipt, adjustment or inspection; null when there is none
 * @param note free text of whoever did it
 * @param actor subject of the caller
 */
public record Occasion(
        UUID siteId,
        LocalDate businessDay,
        @Nullable UUID documentId,
        @Nullable String note,
        String actor,
        Instant occurredAt,
        Instant recordedAt) {}
