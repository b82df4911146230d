package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.problem.Break;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.ProblemBuilder;
import dev.peisong.optimizer.problem.Relation;
import dev.peisong.optimizer.problem.SameRoute;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Reload;
import dev.peisong.optimizer.solution.Rest;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.SolutionChecker;
import dev.peisong.optimizer.solution.Visit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker notices what is wrong with a stated route of a rich problem. */
class CheckerNoticesTest {

    private final Problem problem =
            Line.weighing(
                            Line.truck()
                                    .breaks(Break.unpaid(0, 45, 30))
                                    .reloads(7, 1, 5)
                                    .overtime(100, 2))
                    .job(Job.at("a", 3).demand(6).window(30, 30))
                    .job(Job.at("b", 4).demand(6).soft(0, 50, 1, 1))
                    .build();
    private final Route right = write(problem, "a", "b");

    @Test
    void acceptsWhatIsRight() {
        assertThat(right.rests()).hasSize(1);
        assertThat(right.reloads()).hasSize(1);
        assertThat(faults(problem, right)).isEmpty();
    }

    @Test
    void noticesABreakThatIsNotTaken() {
        var route = with(right, right.visits(), right.reloads(), List.of(), right.overtime());
        assertThat(faults(problem, route)).anyMatch(f -> f.contains("break 0 is not taken"));
    }

    @Test
    void noticesARestAtTheWrongTime() {
        var rest = List.of(new Rest(0, 47, 30));
        var route = with(right, right.visits(), right.reloads(), rest, right.overtime());
        assertThat(faults(problem, route))
                .anyMatch(f -> f.contains("is not in its window"))
                .anyMatch(f -> f.contains("arrival should be"));
    }

    @Test
    void noticesARestThatIsTooShort() {
        var rest = List.of(new Rest(0, 30, 20), new Rest(0, 50, 10));
        var route = with(right, right.visits(), right.reloads(), rest, right.overtime());
        assertThat(faults(problem, route)).anyMatch(f -> f.contains("is too short a part"));
    }

    @Test
    void noticesAReloadThatIsNotAllowed() {
        var reload = right.reloads().getFirst();
        var moved = new Reload(6, 1, reload.arrival(), reload.start(), reload.departure());
        var route = with(right, right.visits(), List.of(moved), right.rests(), right.overtime());
        assertThat(faults(problem, route)).anyMatch(f -> f.contains("may not reload at 6"));
        var twice = List.of(reload, reload);
        assertThat(faults(problem, with(right, right.visits(), twice, right.rests(), 0)))
                .anyMatch(f -> f.contains("reloads more than 1"));
    }

    @Test
    void noticesAnOverloadWithoutTheReload() {
        var route = with(right, right.visits(), List.of(), right.rests(), right.overtime());
        assertThat(faults(problem, route)).anyMatch(f -> f.contains("overloaded at the start"));
    }

    @Test
    void noticesOvertimeAndLatenessThatAreNotStated() {
        assertThat(right.overtime()).isPositive();
        var route = with(right, right.visits(), right.reloads(), right.rests(), 0);
        assertThat(faults(problem, route)).anyMatch(f -> f.contains("overtime should be"));
        var b = right.visits().getLast();
        var onTime =
                new Visit(b.job(), 4, b.arrival(), b.start(), b.departure(), b.load(), b.metres());
        var visits = List.of(right.visits().getFirst(), onTime);
        var punctual = with(right, visits, right.reloads(), right.rests(), right.overtime());
        assertThat(faults(problem, punctual)).anyMatch(f -> f.contains("late should be"));
    }

    @Test
    void noticesWhatStandsInTheWrongOrder() {
        var loose = Line.with(Line.van()).job(Job.at("a", 1)).job(Job.at("b", 2));
        assertNoticed(loose, new Before("b", "a"), "is the other way round");
        loose = Line.with(Line.van()).job(Job.at("a", 1)).job(Job.at("b", 2));
        assertNoticed(loose, Apart.of("b", "a"), "share a route");
    }

    private static void assertNoticed(ProblemBuilder loose, Relation rule, String fault) {
        var route = write(loose.build(), "a", "b");
        var strict = loose.relations(rule).build();
        assertThat(faults(strict, route)).anyMatch(f -> f.contains(fault));
    }

    @Test
    void noticesJobsOnTwoRoutesThatMustShareOne() {
        var other = Line.van().build().named("other");
        var loose =
                Line.with(Line.van())
                        .vehicles(List.of(other))
                        .job(Job.at("a", 1))
                        .job(Job.at("b", 2));
        var in = new FlatProblem(loose.build());
        var routes =
                List.of(
                        new RouteWriter(in).write(0, new int[] {0}),
                        new RouteWriter(in).write(1, new int[] {1}));
        var plan = new Solution(routes, List.of(), sum(routes), 0);
        assertThat(SolutionChecker.faults(loose.build(), plan)).isEmpty();
        var strict = loose.relations(SameRoute.of("a", "b")).build();
        assertThat(SolutionChecker.faults(strict, plan))
                .anyMatch(f -> f.contains("several routes"));
    }

    @Test
    void noticesShipmentsTurnedRoundOrBuried() {
        var loose =
                Line.with(Line.van())
                        .job(Job.at("on", 1))
                        .job(Job.at("off", 2))
                        .job(Job.at("deep on", 3))
                        .job(Job.at("deep off", 4));
        var route = write(loose.build(), "deep on", "off", "on", "deep off");
        assertThat(faults(paired(), route))
                .anyMatch(f -> f.contains("shipment on is delivered before"));
        var buried = write(loose.build(), "deep on", "on", "deep off", "off");
        assertThat(faults(paired(), buried))
                .anyMatch(f -> f.contains("shipment deep on lies behind"));
    }

    private static Problem paired() {
        var deep = Shipment.of(Job.at("deep on", 3).build(), Job.at("deep off", 4).build());
        return Line.with(Line.van())
                .shipment(Job.at("on", 1), Job.at("off", 2))
                .shipments(List.of(deep.lastInFirstOut()))
                .build();
    }

    private static Route write(Problem problem, String... ids) {
        var in = new FlatProblem(problem);
        var tasks = Arrays.stream(ids).mapToInt(in::task).toArray();
        return new RouteWriter(in).write(0, tasks);
    }

    private static Route with(
            Route route, List<Visit> visits, List<Reload> reloads, List<Rest> rests, int overtime) {
        return new Route(
                route.vehicle(),
                route.departure(),
                route.end(),
                visits,
                route.metres(),
                route.cost(),
                reloads,
                rests,
                overtime);
    }

    private static List<String> faults(Problem problem, Route route) {
        return SolutionChecker.faults(
                problem, new Solution(List.of(route), List.of(), route.cost(), 0));
    }

    private static Cost sum(List<Route> routes) {
        return routes.getFirst().cost().plus(routes.getLast().cost());
    }
}
