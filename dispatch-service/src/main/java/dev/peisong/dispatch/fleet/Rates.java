package dev.peisong.dispatch.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/** What using a vehicle with its driver costs, in minor units of one currency. */
@Embeddable
public record Rates(
        @Column(name = "cost_fixed_minor") @PositiveOrZero @Max(1_000_000_000) long fixedMinor,
        @Column(name = "cost_per_kilometer_minor") @PositiveOrZero @Max(1_000_000_000)
                long perKilometerMinor,
        @Column(name = "cost_per_hour_minor") @PositiveOrZero @Max(1_000_000_000) long perHourMinor,
        @Column(name = "cost_currency", columnDefinition = "char(3)")
                @NotNull
                @Pattern(regexp = "[A-Z]{3}")
                String currency) {}
