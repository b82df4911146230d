package dev.peisong.optimizer.problem;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides a plan. Immutable, and consistent once it exists.
 *
 * @param matrix travel between locations
 * @param dimensions names of what capacity and demand count, for instance {@code weight_g}; may be
 *     empty
 * @param vehicles in any order, ids distinct
 * @param jobs visits that stand alone, in any order, ids distinct
 * @param shipments pairs of visits; their ids differ from each other's and from those of jobs
 * @param relations rules between jobs
 * @param profile travel times over the horizon
 * @param balance price on routes that do more than their share; null for none
 * @param initial a plan to improve
 */
public record Problem(
        TravelMatrix matrix,
        List<String> dimensions,
        List<Vehicle> vehicles,
        List<Job> jobs,
        List<Shipment> shipments,
        List<Relation> relations,
        TravelProfile profile,
        @Nullable Balance balance,
        InitialPlan initial) {

    /**
     * Checks the whole.
     *
     * @throws InvalidProblemException naming the first field that contradicts another: an id twice,
     *     a location outside the matrix, a vector of the wrong length, costs too great to add up, a
     *     locked job that is unknown, locked twice, or cannot be served where it is locked, a
     *     relation or an initial plan of unknown jobs
     */
    public Problem {
        dimensions = List.copyOf(dimensions);
        vehicles = List.copyOf(vehicles);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
        relations = List.copyOf(relations);
        var parts =
                new Validation.Parts(
                        matrix,
                        dimensions,
                        vehicles,
                        jobs,
                        shipments,
                        relations,
                        profile,
                        balance,
                        initial);
        new Validation(parts).check();
    }

    /** Starts a problem. */
    public static ProblemBuilder over(TravelMatrix matrix) {
        return new ProblemBuilder(matrix);
    }

    /** Every visit there is to make: the jobs, then pickup and delivery of each shipment. */
    public Stream<Job> visits() {
        return Stream.concat(jobs.stream(), shipments.stream().flatMap(Shipment::ends));
    }

    /** Cost of leaving a job out that stands alone. */
    public long penaltyOf(Job job) {
        return Penalties.of(this).of(job);
    }

    /** Cost of leaving both visits of a shipment out. */
    public long penaltyOf(Shipment shipment) {
        return Penalties.of(this).of(shipment);
    }
}
