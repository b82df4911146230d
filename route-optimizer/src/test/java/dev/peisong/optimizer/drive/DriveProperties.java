package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.drive.DaySimulation.Day;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.RichProblems;
import dev.peisong.optimizer.solution.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What the simulation says of random sequences of random rich problems is true. */
class DriveProperties {

    @Property(tries = 6_000)
    void feasibilityAndCostAreThoseOfTheBestDeparture(@ForAll long seed) {
        var in = new FlatProblem(RichProblems.problem(seed, 2, 5, 2));
        var random = new Random(seed);
        int vehicle = random.nextInt(in.vehicles());
        int[] tasks = RandomTasks.sequence(in, random);
        long cost = new Drive(in).load(vehicle, tasks, tasks.length);
        var best =
                new Oracle(in.problem())
                        .best(in.problem().vehicles().get(vehicle), jobs(in, tasks));
        note("feasible", best.isPresent(), 20);
        if (tasks.length == 0) {
            assertThat(cost).isZero();
        } else if (best.isEmpty()) {
            assertThat(cost).isEqualTo(RouteEvaluator.INFEASIBLE);
        } else {
            assertThat(cost).isEqualTo(best.get().cost());
            var route = new RouteWriter(in).write(vehicle, tasks);
            assertThat(route.cost().total()).isEqualTo(cost);
            assertThat(route.departure()).isEqualTo(best.get().departure());
            assertThat(route.end()).isEqualTo(best.get().end());
            note(route);
        }
    }

    @Property(tries = 1_500)
    void everySingleDepartureGoesAsTheDayDoes(@ForAll long seed) {
        var in = new FlatProblem(RichProblems.problem(seed, 2, 5, 2));
        var random = new Random(seed);
        int v = random.nextInt(in.vehicles());
        int[] tasks = RandomTasks.sequence(in, random);
        var vehicle = in.problem().vehicles().get(v);
        var oracle = new Oracle(in.problem());
        if (tasks.length == 0 || oracle.best(vehicle, jobs(in, tasks)).isEmpty()) {
            return;
        }
        var route = new Sequence(in.tasks());
        route.set(v, tasks, tasks.length);
        var simulation = new Simulation(in);
        var parts = new AtomicInteger();
        simulation.step.span.journal =
                new Journal() {
                    @Override
                    public void rests(int rule, long start, long seconds) {
                        boolean part = seconds < vehicle.breaks().get(rule).seconds();
                        parts.addAndGet(part ? 1 : 0);
                    }
                };
        for (int d = vehicle.shift().start(); d <= vehicle.shift().end(); d++) {
            var day = oracle.leavingAt(d, vehicle, jobs(in, tasks));
            long cost = day.map(Day::cost).orElse(RouteEvaluator.INFEASIBLE);
            assertThat(simulation.follow(route, d, d)).as("leaving at %s", d).isEqualTo(cost);
        }
        note("split rests", parts.get() > 0, 0.1);
    }

    /** Among feasible routes every rule is at work often enough to matter. */
    private static void note(Route route) {
        note("reloads", !route.reloads().isEmpty(), 2);
        note("rests", !route.rests().isEmpty(), 3);
        note("overtime", route.cost().overtime() > 0, 2);
        note("soft", route.cost().soft() > 0, 2);
        note("balance", route.cost().balance() > 0, 2);
        note("change", route.cost().change() > 0, 2);
        note("waiting", route.visits().stream().anyMatch(visit -> visit.waiting() > 0), 2);
    }

    private static void note(String what, boolean occurs, double leastPercent) {
        Statistics.label(what)
                .collect(occurs)
                .coverage(c -> c.check(true).percentage(share -> share > leastPercent));
    }

    @Property(tries = 3_000)
    void changesArePricedAsTheWholeSequenceWouldBe(@ForAll long seed) {
        var in = new FlatProblem(RichProblems.problem(seed, 2, 5, 2));
        var random = new Random(seed);
        int vehicle = random.nextInt(in.vehicles());
        int[] tasks = RandomTasks.sequence(in, random);
        var drive = new Drive(in);
        drive.load(vehicle, tasks, tasks.length);
        var fresh = new Drive(in);
        for (int task = 0; task < in.tasks(); task++) {
            if (indexOf(tasks, task) < 0) {
                for (int i = 0; i <= tasks.length; i++) {
                    assertThat(drive.costWith(i, task))
                            .isEqualTo(cost(fresh, vehicle, with(tasks, i, task)));
                    checkBound(drive, i, task, random);
                    checkPairs(drive, fresh, vehicle, tasks, i, task, in);
                }
            }
        }
        for (int i = 0; i < tasks.length; i++) {
            assertThat(drive.costWithout(i, 1)).isEqualTo(cost(fresh, vehicle, without(tasks, i)));
        }
        for (int i = 0; i <= tasks.length; i++) {
            int[] tail = Arrays.copyOfRange(tasks, i, tasks.length);
            assertThat(drive.costWithTail(i, tail, tail.length)).isEqualTo(drive.cost());
        }
    }

    private static void checkBound(Drive drive, int i, int task, Random random) {
        long price = drive.costWith(i, task);
        long base = price < RouteEvaluator.INFEASIBLE ? price : 1_000;
        long bound = Math.max(0, base - 300 + random.nextInt(600));
        assertThat(drive.costWith(i, task, bound))
                .isEqualTo(price <= bound ? price : RouteEvaluator.INFEASIBLE);
        assertThat(drive.costWith(i, task, price)).isEqualTo(price);
    }

    private static void checkPairs(
            Drive drive, Drive fresh, int vehicle, int[] tasks, int i, int task, FlatProblem in) {
        if (in.isPickup(task)) {
            for (int j = i; j <= tasks.length; j++) {
                int[] both = with(with(tasks, j, task + 1), i, task);
                assertThat(drive.costWithPair(i, task, j, task + 1))
                        .isEqualTo(cost(fresh, vehicle, both));
            }
        }
    }

    private static long cost(Drive drive, int vehicle, int[] tasks) {
        return drive.load(vehicle, tasks, tasks.length);
    }

    private static List<Job> jobs(FlatProblem in, int[] tasks) {
        return Arrays.stream(tasks).mapToObj(in::visit).toList();
    }

    private static int indexOf(int[] tasks, int task) {
        for (int i = 0; i < tasks.length; i++) {
            if (tasks[i] == task) {
                return i;
            }
        }
        return -1;
    }

    private static int[] with(int[] tasks, int at, int task) {
        int[] more = Arrays.copyOf(tasks, tasks.length + 1);
        System.arraycopy(tasks, at, more, at + 1, tasks.length - at);
        more[at] = task;
        return more;
    }

    private static int[] without(int[] tasks, int at) {
        int[] fewer = Arrays.copyOf(tasks, tasks.length - 1);
        System.arraycopy(tasks, at + 1, fewer, at, fewer.length - at);
        return fewer;
    }
}
