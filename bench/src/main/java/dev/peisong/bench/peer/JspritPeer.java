package dev.peisong.bench.peer;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity.JobActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import dev.peisong.bench.task.Truck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** jsprit with the strategies of its box; it uses all the threads it is given. */
final class JspritPeer implements Peer {

    @Override
    public void solve(Task task, Budget budget, Consumer<List<Tour>> better) {
        var algorithm =
                Jsprit.Builder.newInstance(problem(task))
                        .setProperty(Jsprit.Parameter.THREADS, Integer.toString(budget.threads()))
                        .setRandom(new Random(budget.seed()))
                        .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        var end = new TimeTermination(budget.time().toMillis());
        algorithm.setPrematureAlgorithmTermination(end);
        algorithm.addListener(end);
        algorithm.addListener(new Telling(task, better));
        better.accept(tours(task, Solutions.bestOf(algorithm.searchSolutions())));
    }

    /** Tells the best plan after an iteration that found a better one. */
    private static final class Telling implements IterationEndsListener {

        private final Task task;
        private final Consumer<List<Tour>> better;
        private double best = Double.MAX_VALUE;

        Telling(Task task, Consumer<List<Tour>> better) {
            this.task = task;
            this.better = better;
        }

        @Override
        public void informIterationEnds(
                int iteration,
                VehicleRoutingProblem problem,
                java.util.Collection<VehicleRoutingProblemSolution> solutions) {
            var solution = Solutions.bestOf(solutions);
            if (solution.getCost() < best) {
                best = solution.getCost();
                better.accept(tours(task, solution));
            }
        }
    }

    private static VehicleRoutingProblem problem(Task task) {
        var builder = VehicleRoutingProblem.Builder.newInstance();
        boolean equal = task.hasEqualTrucks();
        builder.setFleetSize(equal ? FleetSize.INFINITE : FleetSize.FINITE);
        builder.setRoutingCost(new JspritCosts(task));
        for (var truck : equal ? task.trucks().subList(0, 1) : task.trucks()) {
            builder.addVehicle(vehicle(truck));
        }
        Set<Integer> delivered = new HashSet<>();
        task.stops().stream().filter(Stop::isPickup).forEach(s -> delivered.add(s.delivery()));
        for (int s = 0; s < task.stops().size(); s++) {
            var stop = task.stops().get(s);
            if (stop.isPickup()) {
                builder.addJob(shipment(stop, task.stops().get(stop.delivery())));
            } else if (!delivered.contains(s)) {
                builder.addJob(service(stop));
            }
        }
        return builder.build();
    }

    private static VehicleImpl vehicle(Truck truck) {
        // trucks of one type are one choice to jsprit, and it knows types by their names
        var type = VehicleTypeImpl.Builder.newInstance(truck.capacity() + " for " + truck.fixed());
        type.setFixedCost((double) truck.fixed());
        for (int d = 0; d < truck.capacity().size(); d++) {
            type.addCapacityDimension(d, truck.capacity().get(d));
        }
        var vehicle =
                VehicleImpl.Builder.newInstance(truck.id())
                        .setStartLocation(Location.newInstance(truck.depot()))
                        .setType(type.build())
                        .setEarliestStart(truck.from())
                        .setLatestArrival(truck.until());
        truck.skills().forEach(vehicle::addSkill);
        return vehicle.build();
    }

    private static Job service(Stop stop) {
        var service =
                Service.Builder.newInstance(stop.id())
                        .setLocation(Location.newInstance(stop.location()))
                        .setServiceTime(stop.service())
                        .setTimeWindow(TimeWindow.newInstance(stop.from(), stop.until()));
        for (int d = 0; d < stop.demand().size(); d++) {
            service.addSizeDimension(d, stop.demand().get(d));
        }
        stop.skills().forEach(service::addRequiredSkill);
        return service.build();
    }

    private static Job shipment(Stop pickup, Stop delivery) {
        var shipment =
                Shipment.Builder.newInstance(pickup.id() + ">" + delivery.id())
                        .setPickupLocation(Location.newInstance(pickup.location()))
                        .setPickupServiceTime(pickup.service())
                        .setPickupTimeWindow(TimeWindow.newInstance(pickup.from(), pickup.until()))
                        .setDeliveryLocation(Location.newInstance(delivery.location()))
                        .setDeliveryServiceTime(delivery.service())
                        .setDeliveryTimeWindow(
                                TimeWindow.newInstance(delivery.from(), delivery.until()));
        for (int d = 0; d < pickup.demand().size(); d++) {
            shipment.addSizeDimension(d, pickup.demand().get(d));
        }
        return shipment.build();
    }

    private static List<Tour> tours(Task task, VehicleRoutingProblemSolution solution) {
        List<Tour> tours = new ArrayList<>();
        for (VehicleRoute route : solution.getRoutes()) {
            List<String> stops = new ArrayList<>();
            for (var activity : route.getActivities()) {
                if (activity instanceof JobActivity visit) {
                    stops.add(stopOf(visit));
                }
            }
            boolean equal = task.hasEqualTrucks() && tours.size() < task.trucks().size();
            tours.add(
                    new Tour(
                            equal
                                    ? task.trucks().get(tours.size()).id()
                                    : route.getVehicle().getId(),
                            stops));
        }
        return tours;
    }

    private static String stopOf(JobActivity visit) {
        String id = visit.getJob().getId();
        int arrow = id.indexOf('>');
        if (arrow < 0) {
            return id;
        }
        return visit.getName().startsWith("pickup")
                ? id.substring(0, arrow)
                : id.substring(arrow + 1);
    }
}
