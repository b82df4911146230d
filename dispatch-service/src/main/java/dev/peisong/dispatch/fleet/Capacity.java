package dev.peisong.dispatch.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/** What a vehicle can carry at once. */
@Embeddable
public record Capacity(
        @Column(name = "capacity_weight_grams") @PositiveOrZero @Max(1_000_000_000_000L)
                long weightGrams,
        @Column(name = "capacity_volume_cubic_centimeters") @PositiveOrZero @Max(1_000_000_000_000L)
                long volumeCubicCentimeters,
        @Column(name = "capacity_parcels") @PositiveOrZero @Max(1_000_000) int parcels) {}
