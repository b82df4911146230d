package dev.peisong.bench.peer;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All routes; Timefold copies it, and reads and writes its properties. */
@PlanningSolution
public class TimefoldPlan {

    private List<TimefoldRoute> routes = List.of();
    private List<TimefoldVisit> visits = List.of();
    private @Nullable HardSoftScore score;

    /** For Timefold, which fills it. */
    public TimefoldPlan() {}

    TimefoldPlan(Task task) {
        routes = task.trucks().stream().map(truck -> new TimefoldRoute(task, truck)).toList();
        visits = task.stops().stream().map(stop -> new TimefoldVisit(task, stop)).toList();
    }

    boolean isFeasible() {
        return score != null && score.isFeasible();
    }

    List<Tour> tours() {
        return routes.stream()
                .filter(route -> !route.getVisits().isEmpty())
                .map(TimefoldRoute::tour)
                .toList();
    }

    @PlanningEntityCollectionProperty
    public List<TimefoldRoute> getRoutes() {
        return routes;
    }

    public void setRoutes(List<TimefoldRoute> routes) {
        this.routes = routes;
    }

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<TimefoldVisit> getVisits() {
        return visits;
    }

    public void setVisits(List<TimefoldVisit> visits) {
        this.visits = visits;
    }

    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
