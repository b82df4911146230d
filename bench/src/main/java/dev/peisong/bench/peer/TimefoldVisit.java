package dev.peisong.bench.peer;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stop on a route; Timefold keeps the fields after the stop in step with the routes. */
@PlanningEntity
public class TimefoldVisit {

    static final Task NO_TASK = new Task("", 0, (a, b) -> 0, (a, b) -> 0, List.of(), List.of());

    private Task task = NO_TASK;
    private Stop stop = new Stop("none", 0, List.of(), 0, 0, 0, Set.of(), -1);
    private @Nullable TimefoldRoute route;
    private @Nullable TimefoldVisit previous;

    @CascadingUpdateShadowVariable(targetMethodName = "updateArrival")
    private @Nullable Integer arrival;

    /** For Timefold, which copies the fields. */
    public TimefoldVisit() {}

    TimefoldVisit(Task task, Stop stop) {
        this.task = task;
        this.stop = stop;
    }

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    public @Nullable TimefoldRoute getRoute() {
        return route;
    }

    public void setRoute(@Nullable TimefoldRoute route) {
        this.route = route;
    }

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    public @Nullable TimefoldVisit getPrevious() {
        return previous;
    }

    public void setPrevious(@Nullable TimefoldVisit previous) {
        this.previous = previous;
    }

    public @Nullable Integer getArrival() {
        return arrival;
    }

    public void setArrival(@Nullable Integer arrival) {
        this.arrival = arrival;
    }

    Stop stop() {
        return stop;
    }

    /** When the truck leaves; null where the stop is on no route. */
    @Nullable Integer departure() {
        return arrival == null ? null : Math.max(arrival, stop.from()) + stop.service();
    }

    /** Called by Timefold when what comes before has changed. */
    public void updateArrival() {
        if (route == null) {
            arrival = null;
            return;
        }
        Integer left =
                previous == null ? Integer.valueOf(route.truck().from()) : previous.departure();
        arrival =
                left == null
                        ? null
                        : Integer.valueOf(
                                left + task.seconds().applyAsInt(before(route), stop.location()));
    }

    private int before(TimefoldRoute on) {
        return previous == null ? on.truck().depot() : previous.stop.location();
    }

    /** Seconds that the truck comes too late. */
    long lateness() {
        return arrival == null ? 0 : Math.max(0, (long) arrival - stop.until());
    }

    /** Cost of the leg to here. */
    long legCost() {
        return route == null ? 0 : task.cost().applyAsInt(before(route), stop.location());
    }

    boolean lacksSkill() {
        return route != null && !route.truck().skills().containsAll(stop.skills());
    }
}
