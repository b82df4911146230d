package dev.peisong.optimizer.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers the parts of a {@link Problem}. */
public final class ProblemBuilder {

    private final TravelMatrix matrix;
    private List<String> dimensions = List.of();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();

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

    /**
     * The problem.
     *
     * @throws InvalidProblemException as {@link Problem} says
     */
    public Problem build() {
        return new Problem(matrix, dimensions, vehicles, jobs, shipments);
    }
}
