package dev.peisong.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.problem.VehicleBuilder;
import dev.peisong.optimizer.solution.Reason;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.SolutionChecker;
import dev.peisong.optimizer.solution.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SolverTest {

    private final Solver solver = Solver.create();

    @Test
    void sameSeedAndIterationsGiveTheSamePlan() {
        var problem = Cities.day(80, 6);
        var options = SolveOptions.within(Budget.ofIterations(1_500)).seed(42);
        var plan = solver.solve(problem, options);
        assertThat(solver.solve(problem, options)).isEqualTo(plan);
        assertThat(solver.solve(problem, options.seed(43))).isNotEqualTo(plan);
    }

    @Test
    void improvingPlansGetCheaperAndTheLastOneIsTheResult() {
        var problem = Cities.day(300, 20);
        List<Solution> told = new ArrayList<>();
        var options =
                SolveOptions.within(Duration.ofSeconds(2).plusMillis(500)).onImprovement(told::add);
        var plan = solver.solve(problem, options);
        assertThat(told).hasSizeGreaterThan(2);
        // the search goes on after its last improvement, and its iterations with it
        assertThat(told.getLast().routes()).isEqualTo(plan.routes());
        assertThat(told)
                .extracting(each -> each.cost().total())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(told)
                .allSatisfy(each -> assertThat(SolutionChecker.faults(problem, each)).isEmpty());
    }

    @Test
    void returnsAtTheDeadlineThoughTheListenerIsSlow() {
        var problem = Cities.day(300, 20);
        long started = System.nanoTime();
        var options =
                SolveOptions.within(Duration.ofMillis(700))
                        .onImprovement(plan -> SolutionChecker.faults(problem, plan));
        var plan = solver.solve(problem, options);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Test
    void deadlineThatHasPassedStillGivesAValidPlan() {
        var problem = Cities.day(50, 5);
        var plan = solver.solve(problem, SolveOptions.within(Duration.ZERO));
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
        assertThat(plan.unassigned()).extracting("reason").containsOnly(Reason.BUDGET_ENDED);
    }

    @Test
    void cancellingEndsTheSolveWithTheBestPlanSoFar() {
        var problem = Cities.day(100, 8);
        var asked = new AtomicInteger();
        var options =
                SolveOptions.within(Duration.ofHours(1))
                        .cancelledWhen(() -> asked.incrementAndGet() > 2_000);
        var plan = solver.solve(problem, options);
        assertThat(plan.iterations()).isBetween(1L, 2_000L * 16);
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
        assertThat(plan.visits()).isNotEmpty();
    }

    @Test
    void whatTheListenerThrowsEndsTheSolve() {
        var options =
                SolveOptions.within(Duration.ofHours(1))
                        .onImprovement(
                                plan -> {
                                    throw new IllegalStateException("disk full");
                                });
        assertThatThrownBy(() -> solver.solve(Cities.day(10, 2), options)).hasMessage("disk full");
    }

    @Test
    void thousandJobsOnFiftyVehiclesFitIntoLittleMemory() {
        var problem = Cities.day(1_000, 50);
        var plan = solver.solve(problem, SolveOptions.within(Budget.ofIterations(2_000)));
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
        assertThat(plan.unassigned()).isEmpty();
        var first = solver.solve(problem, SolveOptions.within(Budget.ofIterations(0)));
        assertThat(plan.cost().total()).isLessThan(first.cost().total());
    }

    @Test
    void highPriorityWinsWhereNotAllFit() {
        var problem = Problem.over(line(7)).dimensions("parcels").vehicle(van().capacity(2));
        for (int j = 1; j <= 6; j++) {
            problem.job(Job.at("job-" + j, j).demand(1).priority(j >= 5 ? 4 : 1));
        }
        var plan = solve(problem.build());
        assertThat(plan.visits())
                .extracting(Visit::job)
                .containsExactlyInAnyOrder("job-5", "job-6");
        assertThat(plan.unassigned()).extracting("reason").containsOnly(Reason.NOT_ENOUGH_CAPACITY);
    }

    @Test
    void startsFromAnInitialPlan() {
        var initial = Map.of("van", List.of("job-3", "job-1", "job-2"));
        var problem = Problem.over(line(4)).vehicle(van()).initial(initial, 0);
        for (int j = 1; j <= 3; j++) {
            problem.job(Job.at("job-" + j, j));
        }
        var options = SolveOptions.within(Budget.ofIterations(0));
        var plan = solver.solve(problem.build(), options);
        assertThat(plan.visits()).extracting(Visit::job).containsExactly("job-3", "job-1", "job-2");
    }

    @Test
    void lockedJobsStayFirstAndInOrderThoughItCostsMore() {
        var problem =
                Problem.over(line(5))
                        .vehicle(van().locked(List.of("job-4", "job-2")))
                        .vehicle(Vehicle.at("other", 0));
        for (int j = 1; j <= 4; j++) {
            problem.job(Job.at("job-" + j, j));
        }
        var plan = solve(problem.build());
        var van = plan.routes().getFirst();
        assertThat(van.visits()).extracting(Visit::job).startsWith("job-4", "job-2");
    }

    @Test
    void goodsAreTakenByVehiclesOfTheirDepotOnly() {
        var problem =
                Problem.over(line(4))
                        .vehicle(Vehicle.at("west", 0))
                        .vehicle(Vehicle.at("east", 3))
                        .job(Job.at("near-west", 1).goodsAt(3))
                        .job(Job.at("near-east", 2).goodsAt(0))
                        .job(Job.at("nowhere", 2).goodsAt(1));
        var plan = solve(problem.build());
        assertThat(plan.routes()).extracting("vehicle").containsExactly("west", "east");
        assertThat(plan.routes().getFirst().visits().getFirst().job()).isEqualTo("near-east");
        assertThat(plan.unassigned()).extracting("reason").containsOnly(Reason.NO_ALLOWED_VEHICLE);
    }

    @Test
    void leavesLateRatherThanWaitWhereTimeCosts() {
        var problem =
                Problem.over(line(2))
                        .vehicle(van().rates(0, 1, 1))
                        .job(Job.at("noon", 1).window(43_200, 43_200));
        var route = solve(problem.build()).routes().getFirst();
        assertThat(route.departure()).isEqualTo(43_100);
        assertThat(route.visits().getFirst().waiting()).isZero();
    }

    private Solution solve(Problem problem) {
        var plan = solver.solve(problem, SolveOptions.within(Budget.ofIterations(500)));
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
        return plan;
    }

    private static VehicleBuilder van() {
        return Vehicle.at("van", 0);
    }

    /** Locations 1,000 m and 100 s apart in a row. */
    private static TravelMatrix line(int size) {
        return TravelMatrix.of(
                size, (a, b) -> 100 * Math.abs(a - b), (a, b) -> 1_000 * Math.abs(a - b));
    }
}
