package dev.peisong.optimizer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Breeds small plans. Founders are annealed from where the search starts, some with a price on
 * vehicles, or from nothing where vehicles are to be few; then each thread anneals children of two
 * plans for a short time. Now and then the routes of all plans are put together anew, see {@link
 * Partition}. When nothing better has come for a while, more founders join, annealed for twice as
 * long.
 */
final class Breeding {

    private static final int FOUNDERS = 12;
    private static final int LATER_FOUNDERS = 6;
    private static final int FOUNDER_ITERATIONS_A_REQUEST = 120;
    private static final double MOST_FOR_FOUNDING = 0.4;
    private static final double CHILD = 0.3;
    private static final int STALE_AFTER_CHILDREN = 40;
    private static final double MOST_OF_ROUTE = 0.3;
    private static final double PRICED = 0.33;
    private static final int PARTITION_EVERY_CHILDREN = 10;
    private static final int MOST_REQUESTS_TO_PARTITION = 500;
    private static final double SEEN_UP_TO = 1.02;

    private final Setup setup;
    private final Model model;
    private final SearchClock clock;
    private final Crew crew;
    private final Part origin;
    private final Consumer<Part> better;
    private final Dice dice;
    private final Crossover crossover;
    private final Population population;
    private final RoutePool pool;
    private final boolean partitions;
    private final SearchClock.Length founderLength;
    private int foundersToCome;
    private double growth = 1;
    private int childrenSincePartition;
    private int staleChildren;
    private Part best;

    /**
     * What breeds.
     *
     * @param crew the threads
     * @param workers one for each thread
     * @param heat of annealing
     */
    record Setup(Model model, Crew crew, List<Worker> workers, SearchClock clock, Heat heat) {}

    /**
     * How hot annealing begins and ends.
     *
     * @param hot for a founder, in cost
     * @param warm for a child
     * @param cold for both at the end
     */
    record Heat(double hot, double warm, double cold) {}

    Breeding(Setup setup, Dice dice, Part origin, Consumer<Part> better) {
        this.setup = setup;
        model = setup.model();
        clock = setup.clock();
        crew = setup.crew();
        this.origin = origin;
        this.better = better;
        best = origin;
        this.dice = dice;
        crossover = new Crossover(model, dice);
        population = new Population(model, dice);
        pool = new RoutePool(model);
        partitions = model.classes() == 1 && model.requests() <= MOST_REQUESTS_TO_PARTITION;
        founderLength =
                new SearchClock.Length(
                        (double) FOUNDER_ITERATIONS_A_REQUEST * model.requests(),
                        MOST_FOR_FOUNDING * crew.size() / FOUNDERS);
        foundersToCome = FOUNDERS;
        population.join(origin);
    }

    /** Breeds until the clock has run out. */
    void run() {
        while (!clock.expired() && (foundersToCome > 0 || !clock.isStale())) {
            if (foundersToCome > 0) {
                found();
            } else {
                breed(partitions && childrenSincePartition >= PARTITION_EVERY_CHILDREN);
            }
            gather();
        }
    }

    /** Some founders pay for vehicles at first, so that plans differ in how many they use. */
    private void found() {
        foundersToCome -= crew.size();
        var heat = setup.heat();
        var prices = new long[crew.size()];
        for (int w = 0; w < prices.length; w++) {
            prices[w] =
                    dice.happens(PRICED) ? (long) (MOST_OF_ROUTE * dice.unit() * costOfRoute()) : 0;
        }
        var first = isFleetTight() ? nothing() : origin;
        var hot = clock.brief(heat.hot(), heat.cold(), founderLength.times(growth), crew.size());
        anneal(hot, w -> first, prices);
        List<Part> founders = new ArrayList<>();
        setup.workers().forEach(worker -> founders.add(worker.best().orElse(origin)));
        anneal(childStretch(crew.size()), founders::get, new long[crew.size()]);
    }

    private boolean isFleetTight() {
        return model.leastVehicles() > 0 && best.absent().length == 0;
    }

    /** Where vehicles are to be few, plans of as few are unlike each other only from the start. */
    private Part nothing() {
        return new Part(
                origin.vehicles(),
                new int[origin.vehicles().length][0],
                IntStream.range(0, model.requests()).toArray(),
                0);
    }

    private double costOfRoute() {
        return (double) best.cost() / Math.max(1, best.routesInUse());
    }

    private Stretch childStretch(int threads) {
        var heat = setup.heat();
        return clock.brief(heat.warm(), heat.cold(), founderLength.times(CHILD), threads);
    }

    /** Anneals one child a thread; the first thread may look for a partition in the meantime. */
    private void breed(boolean partition) {
        List<Part> starts = new ArrayList<>();
        for (int w = 0; w < crew.size(); w++) {
            starts.add(
                    population.isTooSmall()
                            ? origin
                            : crossover.of(population.pick(), population.pick()));
        }
        if (!partition) {
            anneal(childStretch(crew.size()), starts::get, new long[crew.size()]);
            count(crew.size());
            return;
        }
        int others = crew.size() - 1;
        var stretch = childStretch(Math.max(1, others));
        var found =
                crew.all(w -> w == 0 ? this::partition : annealing(stretch, w, starts.get(w), 0));
        clock.used(stretch, others);
        childrenSincePartition = 0;
        count(others);
        found.getFirst().ifPresent(population::join);
    }

    private void count(int children) {
        staleChildren += children;
        childrenSincePartition += children;
    }

    private Optional<Part> partition() {
        setup.workers().getFirst().forget();
        return best.absent().length == 0
                ? Partition.of(pool, best.cost(), clock::expired)
                : Optional.empty();
    }

    private void anneal(Stretch stretch, IntFunction<Part> start, long[] vehiclePrices) {
        long began = System.nanoTime();
        long before = iterations();
        crew.all(w -> annealing(stretch, w, start.apply(w), vehiclePrices[w]));
        clock.used(stretch, crew.size());
        clock.pace((double) (iterations() - before) / crew.size(), System.nanoTime() - began);
    }

    private long iterations() {
        return setup.workers().stream().mapToLong(Worker::iterations).sum();
    }

    private Callable<Optional<Part>> annealing(
            Stretch stretch, int thread, Part start, long vehiclePrice) {
        return () -> {
            var worker = setup.workers().get(thread);
            worker.plan.vehiclePrice = vehiclePrice;
            worker.plan.load(start);
            worker.anneal(stretch.after(fill(worker, stretch)));
            return Optional.empty();
        };
    }

    /**
     * Inserts what is left out; where vehicles are to be few, with no more than the best plan has.
     *
     * @return how many iterations it took
     */
    private long fill(Worker worker, Stretch stretch) {
        if (!isFleetTight()) {
            worker.recreate.apply();
            worker.plan.commit();
            return 0;
        }
        long steps =
                new FleetReduction(worker, model, clock::stopped)
                        .serve(best.routesInUse(), stretch.half());
        if (worker.plan.absentCount > 0) {
            worker.plan.load(origin);
        }
        return steps;
    }

    /** Takes in what the threads have found. */
    private void gather() {
        for (var worker : setup.workers()) {
            worker.best().ifPresent(population::join);
            pool.addAll(worker.seen);
            worker.seen.clear();
        }
        population.best().filter(found -> found.cost() < best.cost()).ifPresent(this::adopt);
        if (staleChildren >= STALE_AFTER_CHILDREN) {
            staleChildren = 0;
            growth *= 2;
            foundersToCome = LATER_FOUNDERS;
        }
    }

    private void adopt(Part found) {
        best = found;
        staleChildren = 0;
        better.accept(found);
        for (var worker : setup.workers()) {
            worker.seenUpTo = partitions ? (long) (SEEN_UP_TO * best.cost()) : 0;
        }
    }
}
