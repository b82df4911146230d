package dev.peisong.optimizer.engine;

import dev.peisong.bench.jmh.Square;
import dev.peisong.optimizer.drive.FlatProblem;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The hot operations of the search on textbook problems, on a plan annealed a little. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {

    private static final double TEMPERATURE = 1e-3;

    @Param({"100", "1000"})
    private int customers;

    private @Nullable Ready ready;

    private record Ready(Worker worker, FlatPricing pricing, Exchange exchange, Placement found) {}

    /** Plans a random problem. */
    @Setup
    public void plan() {
        var problem = Square.of(customers);
        var textbook = new Textbook(problem);
        var rules = textbook.rules();
        var near = new NearLists(rules.depot(), rules.travel()::between);
        try (var crew = new Crew(1)) {
            near.find(crew);
        }
        var model = textbook.model(rules, new FlatProblem(problem), near.lists());
        var pricing = new FlatPricing(rules, model);
        var worker = new Worker(model, pricing, new Dice(1), 0, () -> false);
        worker.construct(
                new Part(
                        IntStream.range(0, model.vehicles()).toArray(),
                        new int[model.vehicles()][0],
                        IntStream.range(0, model.requests()).toArray(),
                        0),
                () -> false);
        worker.anneal(new Stretch(100, 5, 0, 0, Long.MAX_VALUE, 50L * customers, 0, 1));
        ready =
                new Ready(
                        worker,
                        pricing,
                        new FlatExchange(worker.plan, pricing, worker.dice),
                        new Placement());
    }

    private Ready ready() {
        if (ready == null) {
            throw new IllegalStateException("not set up");
        }
        return ready;
    }

    /** All places of a customer on a tour, as when the tour has changed. */
    @Benchmark
    public long insertion() {
        var at = ready();
        var plan = at.worker().plan;
        int v = plan.used[at.worker().dice.below(plan.usedCount)];
        at.pricing().place(plan.tours[v], at.worker().dice.below(customers), at.found());
        return at.found().cost;
    }

    /** One exchange of tails evaluated; hardly any is accepted at this temperature. */
    @Benchmark
    public long moveOfTails() {
        ready().exchange().tails(TEMPERATURE);
        return ready().worker().plan.cost;
    }

    /** One exchange of segments evaluated, likewise. */
    @Benchmark
    public long moveOfSegments() {
        ready().exchange().segments(TEMPERATURE);
        return ready().worker().plan.cost;
    }

    /** One ruin, the insertion of all that it removed, and the way back. */
    @Benchmark
    public long iteration() {
        var worker = ready().worker();
        worker.ruin.apply();
        worker.recreate.apply();
        long cost = worker.plan.cost;
        worker.plan.rollback();
        return cost;
    }
}
