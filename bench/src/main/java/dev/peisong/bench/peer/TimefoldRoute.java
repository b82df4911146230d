package dev.peisong.bench.peer;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import dev.peisong.bench.task.Truck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a truck does; Timefold changes the list. */
@PlanningEntity
public class TimefoldRoute {

    private Task task = TimefoldVisit.NO_TASK;
    private Truck truck = new Truck("none", 0, 0, 0, List.of(), Set.of(), 0);
    private List<TimefoldVisit> visits = new ArrayList<>();

    /** For Timefold, which copies the fields. */
    public TimefoldRoute() {}

    TimefoldRoute(Task task, Truck truck) {
        this.task = task;
        this.truck = truck;
    }

    @PlanningListVariable
    public List<TimefoldVisit> getVisits() {
        return visits;
    }

    public void setVisits(List<TimefoldVisit> visits) {
        this.visits = visits;
    }

    Truck truck() {
        return truck;
    }

    Tour tour() {
        return new Tour(truck.id(), visits.stream().map(visit -> visit.stop().id()).toList());
    }

    /** Units beyond the capacity, over all dimensions. */
    long overload() {
        long over = 0;
        for (int d = 0; d < truck.capacity().size(); d++) {
            long load = 0;
            for (var visit : visits) {
                load += visit.stop().demand().get(d);
            }
            over += Math.max(0, load - truck.capacity().get(d));
        }
        return over;
    }

    /** Seconds that it is back after its shift. */
    long overtime() {
        var last = visits.getLast();
        if (last.departure() == null) {
            return 0;
        }
        long back =
                (long) last.departure()
                        + task.seconds().applyAsInt(last.stop().location(), truck.depot());
        return Math.max(0, back - truck.until());
    }

    /** Cost of using the truck and of the way back. */
    long fixedAndReturn() {
        return truck.fixed()
                + task.cost().applyAsInt(visits.getLast().stop().location(), truck.depot());
    }
}
