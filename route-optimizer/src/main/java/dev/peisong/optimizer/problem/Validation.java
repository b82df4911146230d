package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds contradictions between the parts of a problem. */
final class Validation {

    private final TravelMatrix matrix;
    private final List<String> dimensions;
    private final Map<String, Job> jobById = new HashMap<>();
    private final Set<Job> paired = new HashSet<>();

    private Validation(TravelMatrix matrix, List<String> dimensions) {
        this.matrix = matrix;
        this.dimensions = dimensions;
    }

    static void check(
            TravelMatrix matrix,
            List<String> dimensions,
            List<Vehicle> vehicles,
            List<Job> jobs,
            List<Shipment> shipments) {
        var validation = new Validation(matrix, dimensions);
        validation.checkJobs(jobs);
        validation.checkShipments(shipments);
        validation.checkVehicles(vehicles);
        var charged = Stream.concat(jobs.stream(), shipments.stream().map(Shipment::pickup));
        Penalties.check(matrix, vehicles, charged.toList());
        validation.checkLocked(vehicles);
    }

    private void checkJobs(List<Job> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            String field = "jobs[" + i + "]";
            checkJob(jobs.get(i), field);
            checkSize(jobs.get(i).demand(), field + ".demand");
        }
    }

    private void checkShipments(List<Shipment> shipments) {
        for (int i = 0; i < shipments.size(); i++) {
            String field = "shipments[" + i + "]";
            checkJob(shipments.get(i).pickup(), field + ".pickup");
            checkJob(shipments.get(i).delivery(), field + ".delivery");
            checkSize(shipments.get(i).pickup().demand(), field + ".pickup.demand");
            shipments.get(i).ends().forEach(paired::add);
        }
    }

    private void checkJob(Job job, String field) {
        require(jobById.put(job.id(), job) == null, field + ".id", "'" + job.id() + "' twice");
        checkLocation(job.location(), field + ".location");
        if (job.goodsAt().isPresent()) {
            checkLocation(job.goodsAt().getAsInt(), field + ".goodsAt");
        }
    }

    private void checkVehicles(List<Vehicle> vehicles) {
        var ids = new HashSet<String>();
        for (int i = 0; i < vehicles.size(); i++) {
            String field = "vehicles[" + i + "]";
            var vehicle = vehicles.get(i);
            require(ids.add(vehicle.id()), field + ".id", "'" + vehicle.id() + "' twice");
            checkLocation(vehicle.start(), field + ".start");
            vehicle.end().ifPresent(end -> checkLocation(end, field + ".end"));
            checkSize(vehicle.capacity(), field + ".capacity");
        }
    }

    private void checkLocation(int location, String field) {
        require(
                location >= 0 && location < matrix.size(),
                field,
                location + " is not a location (0.." + (matrix.size() - 1) + ")");
    }

    private void checkSize(List<Long> vector, String field) {
        require(
                vector.size() == dimensions.size(),
                field,
                vector.size() + " numbers for " + dimensions.size() + " dimensions " + dimensions);
    }

    private void checkLocked(List<Vehicle> vehicles) {
        var seen = new HashSet<String>();
        for (int i = 0; i < vehicles.size(); i++) {
            var vehicle = vehicles.get(i);
            String field = "vehicles[" + i + "].locked";
            var prefix = new ArrayList<Job>();
            for (String id : vehicle.locked()) {
                var job = jobById.get(id);
                if (job == null) {
                    throw new InvalidProblemException(field, "no job '" + id + "'");
                }
                require(seen.add(id), field, "job '" + id + "' is locked twice");
                prefix.add(job);
            }
            boolean plain = prefix.stream().noneMatch(paired::contains);
            new LockedPrefix(matrix, dimensions, vehicle, prefix, plain, field).check();
        }
    }
}
