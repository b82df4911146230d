package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.drive.DaySimulation.Day;
import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a sequence costs, by trying every second at which the vehicle could leave. */
final class Oracle {

    private final Problem problem;

    Oracle(Problem problem) {
        this.problem = problem;
    }

    /**
     * The cheapest day, then the shortest, then the one that ends first; empty if there is none.
     */
    Optional<Day> best(Vehicle vehicle, List<Job> order) {
        if (!allowed(vehicle, order) || !inOrder(order)) {
            return Optional.empty();
        }
        var reloads = reloads(vehicle, order);
        if (reloads.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(vehicle.shift().start(), vehicle.shift().end())
                .mapToObj(at -> DaySimulation.of(problem, vehicle, order, reloads.get(), at))
                .flatMap(Optional::stream)
                .min(
                        Comparator.comparingLong(Day::cost)
                                .thenComparingInt(day -> day.end() - day.departure())
                                .thenComparingInt(Day::end));
    }

    /** The day if the vehicle leaves at this moment. */
    Optional<Day> leavingAt(int moment, Vehicle vehicle, List<Job> order) {
        return reloads(vehicle, order)
                .flatMap(reloads -> DaySimulation.of(problem, vehicle, order, reloads, moment));
    }

    private boolean allowed(Vehicle vehicle, List<Job> order) {
        if (order.size() > vehicle.maxStops()) {
            return false;
        }
        var ids = order.stream().map(Job::id).limit(vehicle.locked().size()).toList();
        if (!ids.equals(vehicle.locked())) {
            return false;
        }
        for (var job : order) {
            boolean lockedElsewhere =
                    problem.vehicles().stream()
                            .anyMatch(v -> !v.equals(vehicle) && v.locked().contains(job.id()));
            var only = job.allowedVehicles();
            if (lockedElsewhere
                    || (only != null && !only.contains(vehicle.id()))
                    || !vehicle.skills().containsAll(job.skills())) {
                return false;
            }
        }
        return true;
    }

    private boolean inOrder(List<Job> order) {
        var ids = order.stream().map(Job::id).toList();
        for (var relation : problem.relations()) {
            var here = relation.jobs().stream().filter(ids::contains).toList();
            if (relation instanceof Apart && here.size() > 1) {
                return false;
            }
            if (relation instanceof Before before
                    && here.size() == 2
                    && ids.indexOf(before.first()) > ids.indexOf(before.second())) {
                return false;
            }
        }
        return problem.shipments().stream().allMatch(shipment -> carried(shipment, ids));
    }

    private boolean carried(Shipment shipment, List<String> ids) {
        int from = ids.indexOf(shipment.pickup().id());
        int to = ids.indexOf(shipment.delivery().id());
        if (from < 0 || to < 0) {
            return from == to;
        }
        return from < to
                && (!shipment.lifo()
                        || problem.shipments().stream()
                                .noneMatch(
                                        other -> {
                                            int on = ids.indexOf(other.pickup().id());
                                            int off = ids.indexOf(other.delivery().id());
                                            return from < on && on < to && to < off;
                                        }));
    }

    /** The depot before each job, if any; empty if some job does not go with any trip. */
    private Optional<List<OptionalInt>> reloads(Vehicle vehicle, List<Job> order) {
        var before = new ArrayList<OptionalInt>();
        int tripFrom = 0;
        int depot = vehicle.start();
        int used = 0;
        for (int i = 0; i < order.size(); i++) {
            var goods = order.get(i).goodsAt();
            boolean here = goods.isEmpty() || goods.getAsInt() == depot;
            if (here && fits(vehicle, order, tripFrom, i)) {
                before.add(OptionalInt.empty());
                continue;
            }
            var reloads = vehicle.reloads();
            if (reloads == null || used == reloads.most() || !fits(vehicle, order, i, i)) {
                return Optional.empty();
            }
            int place =
                    before.isEmpty() ? vehicle.start() : order.get(before.size() - 1).location();
            int to = order.get(i).location();
            var nearest =
                    reloads.depots().stream()
                            .filter(d -> goods.isEmpty() || goods.getAsInt() == d)
                            .filter(d -> problem.matrix().reachable(place, d))
                            .filter(d -> problem.matrix().reachable(d, to))
                            .min(
                                    Comparator.comparingLong(
                                            d -> own(vehicle, place, d) + own(vehicle, d, to)));
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            depot = nearest.get();
            before.add(OptionalInt.of(depot));
            tripFrom = i;
            used++;
        }
        return Optional.of(before);
    }

    private long own(Vehicle vehicle, int from, int to) {
        return (long)
                Math.ceil(
                        problem.matrix().seconds(from, to)
                                * (double) vehicle.pace().travelPermille()
                                / 1000);
    }

    /** Whether the trip of these jobs is never overloaded; a delivery of a shipment always fits. */
    private boolean fits(Vehicle vehicle, List<Job> order, int from, int to) {
        for (int d = 0; d < problem.dimensions().size(); d++) {
            for (int moment = from; moment <= to + 1; moment++) {
                if (load(order, from, to, moment, d) > vehicle.capacity().get(d)
                        && !isDrop(order.get(to))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Aboard before the job of this index is served, on the trip from..to. */
    private long load(List<Job> order, int from, int to, int moment, int dimension) {
        long load = 0;
        for (int i = 0; i <= to; i++) {
            var job = order.get(i);
            var pickup = pickupOf(job);
            if (isPickup(job)) {
                load += i < moment ? job.demand().get(dimension) : 0;
            } else if (pickup.isPresent()) {
                load -= i < moment ? pickup.get().demand().get(dimension) : 0;
            } else if (i >= from) {
                boolean collected = job.kind() == Job.Kind.COLLECTION;
                load += collected == i < moment ? job.demand().get(dimension) : 0;
            }
        }
        return load;
    }

    private boolean isPickup(Job job) {
        return problem.shipments().stream().anyMatch(s -> s.pickup().id().equals(job.id()));
    }

    private boolean isDrop(Job job) {
        return pickupOf(job).isPresent();
    }

    private Optional<Job> pickupOf(Job delivery) {
        return problem.shipments().stream()
                .filter(s -> s.delivery().id().equals(delivery.id()))
                .map(Shipment::pickup)
                .findFirst();
    }
}
