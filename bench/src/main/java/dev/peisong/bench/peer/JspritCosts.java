package dev.peisong.bench.peer;

import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import dev.peisong.bench.task.Task;

/** A task's legs, by the index of jsprit's locations. */
final class JspritCosts implements VehicleRoutingTransportCosts {

    private final Task task;

    JspritCosts(Task task) {
        this.task = task;
    }

    @Override
    public double getTransportCost(
            Location from, Location to, double departure, Driver driver, Vehicle vehicle) {
        return task.cost().applyAsInt(from.getIndex(), to.getIndex());
    }

    @Override
    public double getBackwardTransportCost(
            Location from, Location to, double arrival, Driver driver, Vehicle vehicle) {
        return task.cost().applyAsInt(from.getIndex(), to.getIndex());
    }

    @Override
    public double getTransportTime(
            Location from, Location to, double departure, Driver driver, Vehicle vehicle) {
        return task.seconds().applyAsInt(from.getIndex(), to.getIndex());
    }

    @Override
    public double getBackwardTransportTime(
            Location from, Location to, double arrival, Driver driver, Vehicle vehicle) {
        return task.seconds().applyAsInt(from.getIndex(), to.getIndex());
    }

    @Override
    public double getDistance(Location from, Location to, double departure, Vehicle vehicle) {
        return task.cost().applyAsInt(from.getIndex(), to.getIndex());
    }
}
