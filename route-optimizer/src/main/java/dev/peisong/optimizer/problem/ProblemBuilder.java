package dev.peisong.optimizer.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a {@link Problem}. */
public final class ProblemBuilder {

    private final TravelMatrix matrix;
    private List<String> dimensions = List.of();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private TravelProfile profile = TravelProfile.flat();
    private @Nullable Balance balance;
    private InitialPlan initial = InitialPlan.NONE;

    ProblemBuilder(TravelMatrix matrix) {
        this.matrix = matrix;
    }

    /** Names what capacity and demand count, for instance {@code weight_g}, {@code volume_cm3}. */
    public ProblemBuilder dimensions(String... names) {
        dimensions = List.of(names);
        return this;
    }

    public ProblemBuilder vehicle(VehicleBuilder vehicle) {
        vehicles.add(vehicle.build());
        return this;
    }

    public ProblemBuilder vehicles(Collection<Vehicle> more) {
        vehicles.addAll(more);
        return this;
    }

    public ProblemBuilder job(JobBuilder job) {
        jobs.add(job.build());
        return this;
    }

    public ProblemBuilder jobs(Collection<Job> more) {
        jobs.addAll(more);
        return this;
    }

    public ProblemBuilder shipment(JobBuilder pickup, JobBuilder delivery) {
        shipments.add(Shipment.of(pickup.build(), delivery.build()));
        return this;
    }

    public ProblemBuilder shipments(Collection<Shipment> more) {
        shipments.addAll(more);
        return this;
    }

    public ProblemBuilder relations(Relation... more) {
        relations.addAll(List.of(more));
        return this;
    }

    /** Travel times that change over the horizon. */
    public ProblemBuilder profile(TravelProfile overTheDay) {
        profile = overTheDay;
        return this;
    }

    /** A price on routes that do more than their share. */
    public ProblemBuilder balance(Balance.Measure measure, long target, long perUnit) {
        balance = new Balance(measure, target, perUnit);
        return this;
    }

    /** A plan to improve, and the price of each job that changes its vehicle. */
    public ProblemBuilder initial(Map<String, List<String>> routes, long perChange) {
        initial = new InitialPlan(routes, perChange);
        return this;
    }

    /**
     * The problem.
     *
     * @throws InvalidProblemException as {@link Problem} says
     */
    public Problem build() {
        return new Problem(
                matrix,
                dimensions,
                vehicles,
                jobs,
                shipments,
                relations,
                profile,
                balance,
                initial);
    }
}
