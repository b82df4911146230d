package dev.peisong.dispatch.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in a list: what it comes to, without its routes. */
record PlanSummary(
        UUID id,
        UUID siteId,
        LocalDate day,
        PlanStatus status,
        int budgetSeconds,
        boolean replan,
        long costMinor,
        @Nullable String costCurrency,
        long distanceMeters,
        int routes,
        int assigned,
        int unassigned,
        @Nullable String failure,
        String createdBy,
        @Nullable UUID copyOf,
        Instant createdAt,
        @Nullable Instant solvedAt,
        @Nullable Instant publishedAt) {}
