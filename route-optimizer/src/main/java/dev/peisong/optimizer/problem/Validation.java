package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds contradictions between the parts of a problem. */
final class Validation {

    /** What a problem consists of, before it is known to be consistent. */
    record Parts(
            TravelMatrix matrix,
            List<String> dimensions,
            List<Vehicle> vehicles,
            List<Job> jobs,
            List<Shipment> shipments,
            List<Relation> relations,
            TravelProfile profile,
            @Nullable Balance balance,
            InitialPlan initial) {}

    private final Parts parts;
    private final Map<String, Job> jobById = new HashMap<>();
    private final Set<Job> paired = new HashSet<>();

    Validation(Parts parts) {
        this.parts = parts;
    }

    void check() {
        checkJobs();
        checkShipments();
        checkVehicles();
        checkRelations();
        new Penalties(parts.matrix(), parts.vehicles(), parts.balance(), parts.initial())
                .check(parts.jobs(), parts.shipments());
        checkLocked();
        checkInitial();
    }

    private void checkJobs() {
        for (int i = 0; i < parts.jobs().size(); i++) {
            String field = "jobs[" + i + "]";
            checkJob(parts.jobs().get(i), field);
            checkSize(parts.jobs().get(i).demand(), field + ".demand");
        }
    }

    private void checkShipments() {
        for (int i = 0; i < parts.shipments().size(); i++) {
            String field = "shipments[" + i + "]";
            var shipment = parts.shipments().get(i);
            checkJob(shipment.pickup(), field + ".pickup");
            checkJob(shipment.delivery(), field + ".delivery");
            checkSize(shipment.pickup().demand(), field + ".pickup.demand");
            shipment.ends().forEach(paired::add);
        }
    }

    private void checkJob(Job job, String field) {
        require(jobById.put(job.id(), job) == null, field + ".id", "'" + job.id() + "' twice");
        checkLocation(job.location(), field + ".location");
        if (job.goodsAt().isPresent()) {
            checkLocation(job.goodsAt().getAsInt(), field + ".goodsAt");
        }
    }

    private void checkVehicles() {
        var ids = new HashSet<String>();
        for (int i = 0; i < parts.vehicles().size(); i++) {
            String field = "vehicles[" + i + "]";
            var vehicle = parts.vehicles().get(i);
            require(ids.add(vehicle.id()), field + ".id", "'" + vehicle.id() + "' twice");
            checkLocation(vehicle.start(), field + ".start");
            vehicle.end().ifPresent(end -> checkLocation(end, field + ".end"));
            checkSize(vehicle.capacity(), field + ".capacity");
            if (vehicle.reloads() != null) {
                vehicle.reloads().depots().forEach(at -> checkLocation(at, field + ".reloads"));
            }
        }
    }

    private void checkLocation(int location, String field) {
        require(
                location >= 0 && location < parts.matrix().size(),
                field,
                location + " is not a location (0.." + (parts.matrix().size() - 1) + ")");
    }

    private void checkSize(List<Long> vector, String field) {
        var dimensions = parts.dimensions();
        require(
                vector.size() == dimensions.size(),
                field,
                vector.size() + " numbers for " + dimensions.size() + " dimensions " + dimensions);
    }

    private void checkRelations() {
        for (int i = 0; i < parts.relations().size(); i++) {
            String field = "relations[" + i + "]";
            var bound = new HashSet<String>();
            for (String id : parts.relations().get(i).jobs()) {
                require(jobById.containsKey(id), field, "no job '" + id + "'");
                require(bound.add(id), field, "job '" + id + "' twice");
            }
        }
    }

    private void checkLocked() {
        var seen = new HashSet<String>();
        for (int i = 0; i < parts.vehicles().size(); i++) {
            var vehicle = parts.vehicles().get(i);
            String field = "vehicles[" + i + "].locked";
            var prefix = new ArrayList<Job>();
            for (String id : vehicle.locked()) {
                prefix.add(known(id, field));
                require(seen.add(id), field, "job '" + id + "' is locked twice");
            }
            boolean plain = isPlain(vehicle) && prefix.stream().allMatch(this::isPlain);
            var locked = new LockedPrefix(parts.matrix(), parts.dimensions(), vehicle, prefix);
            locked.check(plain, field);
        }
    }

    private boolean isPlain(Vehicle vehicle) {
        return vehicle.breaks().isEmpty()
                && vehicle.reloads() == null
                && vehicle.pace().equals(Pace.NORMAL)
                && parts.profile().periods().isEmpty();
    }

    private boolean isPlain(Job job) {
        return job.kind() == Job.Kind.DELIVERY
                && job.serviceBy().isEmpty()
                && !paired.contains(job);
    }

    private void checkInitial() {
        var seen = new HashSet<String>();
        var ids = new HashSet<String>();
        parts.vehicles().forEach(vehicle -> ids.add(vehicle.id()));
        parts.initial()
                .routes()
                .forEach(
                        (vehicle, jobs) -> {
                            String field = "initial." + vehicle;
                            require(ids.contains(vehicle), field, "no such vehicle");
                            for (String id : jobs) {
                                known(id, field);
                                require(seen.add(id), field, "job '" + id + "' is planned twice");
                            }
                        });
    }

    private Job known(String id, String field) {
        var job = jobById.get(id);
        if (job == null) {
            throw new InvalidProblemException(field, "no job '" + id + "'");
        }
        return job;
    }
}
