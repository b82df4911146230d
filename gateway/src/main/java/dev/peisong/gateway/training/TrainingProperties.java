package dev.peisong.gateway.training;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people may practise.
 *
 * @param leftAlone closes an organisation that nobody entered for so long
 * @param daily how many one person may found in 24 hours
 */
@Validated
@ConfigurationProperties("peisong.training")
record TrainingProperties(
        @DefaultValue("30d") Duration leftAlone, @DefaultValue("10") @Min(1) int daily) {}
