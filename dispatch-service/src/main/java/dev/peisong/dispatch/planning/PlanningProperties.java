package dev.peisong.dispatch.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How plans are solved.
 *
 * @param solvers how many this replica solves at once; 0 leaves it to others
 * @param threads how many search for each plan at the same time; 0 takes all processors
 * @param lease how long a replica may be silent before another takes its plan over
 * @param poll how often to look for plans that other replicas left
 * @param daysUnassigned planning days after which a job that no plan could serve is given up
 */
@Validated
@ConfigurationProperties("peisong.planning")
public record PlanningProperties(
        @DefaultValue("1") @Min(0) @Max(64) int solvers,
        @DefaultValue("0") @Min(0) @Max(256) int threads,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("3") @Min(1) @Max(30) int daysUnassigned) {

    int threadsOfEach() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    int leaseSeconds() {
        return Math.toIntExact(Math.max(1, lease.toSeconds()));
    }
}
