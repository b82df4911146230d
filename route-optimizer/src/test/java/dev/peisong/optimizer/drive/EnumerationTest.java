package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.drive.DaySimulation.Day;
import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.RichProblems;
import dev.peisong.optimizer.problem.SameRoute;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EnumerationTest {

    @Property(tries = 60)
    void agreesWithDaysToldSecondBySecond(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 2, 2, 1);
        var in = new FlatProblem(problem);
        var oracle = new Oracle(problem);
        RouteEvaluator told =
                (vehicle, tasks, count) ->
                        count == 0 && in.locked(vehicle).length == 0
                                ? 0
                                : oracle.best(
                                                problem.vehicles().get(vehicle),
                                                Arrays.stream(tasks, 0, count)
                                                        .mapToObj(in::visit)
                                                        .toList())
                                        .map(Day::cost)
                                        .orElse(RouteEvaluator.INFEASIBLE);
        assertThat(Enumeration.leastCost(problem)).isEqualTo(Enumeration.leastCost(in, told));
    }

    @Example
    void answersForEightVisits() {
        var problem = Line.weighing(Line.van().capacity(100).open());
        for (int j = 1; j <= 6; j++) {
            problem.job(Job.at("j" + j, j).demand(1));
        }
        problem.shipment(Job.at("on", 7).demand(1), Job.at("off", 0));
        assertThat(Enumeration.leastCost(problem.build())).isEqualTo(140);
    }

    @Example
    void keepsToOneRouteWhatMustShareIt() {
        var van = Line.van().capacity(1);
        var problem =
                Line.weighing(van)
                        .vehicles(List.of(van.build().named("other")))
                        .job(Job.at("a", 1).demand(1).penalty(500))
                        .job(Job.at("b", 2).demand(1).penalty(700));
        assertThat(Enumeration.leastCost(problem.build())).isEqualTo(20 + 40);
        problem.relations(SameRoute.of("a", "b"));
        assertThat(Enumeration.leastCost(problem.build())).isEqualTo(500 + 40);
        problem.relations(new Before("a", "b"));
        assertThat(Enumeration.leastCost(problem.build())).isEqualTo(500 + 40);
    }
}
