package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Threads that search together. Of large plans each improves a part, cut anew again and again, so
 * that together they anneal one plan. Small plans are bred: each thread anneals plans of its own
 * from scratch, then children of two of the best.
 */
final class Team implements AutoCloseable {

    private static final int PAIRS = 2_000;
    private static final int SMALL = 250;
    private static final int PLENTY = 22_000;
    private static final int FEWEST_ROUTES_A_PART = 3;
    private static final long LEAST_EPOCH_NANOS = 100_000_000;
    private static final long EPOCH_NANOS_A_REQUEST = 100_000;
    private static final int EPOCHS_COUNTED = 100;
    private static final double REDUCING = 0.6;

    private static final long TELL_EVERY_NANOS = 200_000_000;

    private final Model model;
    private final Cooling cooling;
    private final Crew crew;
    private final List<Worker> workers = new ArrayList<>();
    private final SearchClock clock;
    private final Dice dice;
    private final Listener listener;
    private long lastTold;
    private boolean told;
    private double scale = 1;
    private Part best;

    /**
     * How the threads are made.
     *
     * @param pricings one for each thread
     * @param softLoadPrice see {@link Worker}
     * @param cooling of annealing
     * @param threads how many
     * @param seed of all randomness
     */
    record Setup(
            IntFunction<Pricing> pricings,
            double softLoadPrice,
            Cooling cooling,
            int threads,
            long seed) {}

    /** Hears of better plans. */
    interface Listener {
        void improved(Part plan, long iterations);
    }

    /** Prepares a search that starts from a plan. */
    Team(Model model, Setup setup, Part start, SearchClock clock, Listener listener) {
        this.model = model;
        cooling = setup.cooling();
        this.clock = clock;
        this.listener = listener;
        dice = new Dice(setup.seed());
        crew = new Crew(setup.threads());
        for (int w = 0; w < setup.threads(); w++) {
            workers.add(
                    new Worker(
                            model,
                            setup.pricings().apply(w),
                            dice.split(),
                            setup.softLoadPrice(),
                            clock::stopped));
        }
        best = start;
    }

    /** The best plan found until the clock has run out. */
    Part search() {
        var first = workers.getFirst();
        first.construct(best, clock::interrupted);
        adopt(first.plan.part());
        if (!clock.interrupted()) {
            improve();
            complete(first);
        }
        return best;
    }

    /** Whether the listener has heard of the best plan. */
    boolean hasTold() {
        return told;
    }

    private void improve() {
        if (model.requests() == 0 || model.vehicles() == 0) {
            return;
        }
        scale = spacing() * model.unit();
        if (model.leastVehicles() > 0) {
            reduce();
        }
        if (breeds(model, clock, crew.size())) {
            breed();
        } else {
            annealTogether();
        }
    }

    /** Whether plans are bred: small ones are, and larger ones where there is time enough. */
    static boolean breeds(Model model, SearchClock clock, int threads) {
        int requests = model.requests();
        return !model.isTied()
                && clock.affords(requests)
                && (requests < SMALL || clock.iterationsLeft(threads) / requests > PLENTY);
    }

    /** Inserts what chance has left out of the best plan though there is a place. */
    private void complete(Worker worker) {
        if (best.absent().length > 0) {
            worker.construct(best, () -> false);
            if (worker.plan.cost < best.cost()) {
                adopt(worker.plan.part());
            }
        }
    }

    long iterations() {
        return workers.stream().mapToLong(Worker::iterations).sum();
    }

    /**
     * Mean distance of neighbours if the tasks were spread evenly: what a change of a plan costs or
     * saves is like it. In a square two points at random are 0.52 sides apart.
     */
    private double spacing() {
        var pairs = new Dice(1);
        double sum = 0;
        int joined = 1;
        for (int p = 0; p < PAIRS; p++) {
            int one = pairs.below(model.tasks());
            int way = model.distance().applyAsInt(one, pairs.below(model.tasks()));
            if (way < TravelMatrix.LIMIT) {
                sum += way;
                joined++;
            }
        }
        return Math.max(1, sum / joined / (0.52 * Math.sqrt(model.tasks())));
    }

    private double cold() {
        return cooling.cold() * scale;
    }

    /** Each thread looks for fewer vehicles in its own way. */
    private void reduce() {
        var start = best;
        var stretch = clock.share(cooling.hot() * scale, cold(), REDUCING, crew.size());
        var found =
                crew.all(
                        w ->
                                () -> {
                                    workers.get(w).plan.load(start);
                                    return new FleetReduction(workers.get(w), model, clock::stopped)
                                            .run(stretch);
                                });
        clock.used(workers.stream().mapToLong(Worker::iterations).max().orElse(0), crew.size());
        found.stream()
                .min(Comparator.comparingInt(Part::routesInUse).thenComparingLong(Part::cost))
                .ifPresent(this::adopt);
    }

    private void annealTogether() {
        var splitter = new Splitter(model, dice);
        var current = best;
        double hot = cooling.start(clock.iterationsLeft(crew.size()) / model.requests());
        long epoch = Math.max(LEAST_EPOCH_NANOS, EPOCH_NANOS_A_REQUEST * model.requests());
        var whole = clock.cycle(hot * scale, cold());
        double stops = (double) model.requests() / Math.max(1, current.routesInUse());
        workers.forEach(worker -> worker.routePrice = cooling.routePrice(stops));
        while (!clock.expired()) {
            if (System.nanoTime() >= whole.ends()) {
                if (clock.isStale()) {
                    return;
                }
                whole = clock.cycle(hot * scale, cold());
            }
            int parts = Math.clamp(current.routesInUse() / FEWEST_ROUTES_A_PART, 1, crew.size());
            var stretch = clock.epoch(whole, epoch, EPOCHS_COUNTED, parts);
            var shares = splitter.split(current, parts);
            crew.all(
                    w ->
                            () -> {
                                if (w < shares.size()) {
                                    workers.get(w).plan.load(shares.get(w));
                                    workers.get(w).anneal(stretch);
                                }
                                return w;
                            });
            clock.used(stretch, parts);
            bestOf(parts).filter(found -> found.cost() < best.cost()).ifPresent(this::adopt);
            current =
                    IntStream.range(0, parts)
                            .mapToObj(w -> workers.get(w).plan.part())
                            .reduce(Part::with)
                            .orElseThrow();
        }
    }

    /** The best of each part put together; empty where one had none that keeps all limits. */
    private Optional<Part> bestOf(int parts) {
        Optional<Part> whole = workers.getFirst().best();
        for (int w = 1; w < parts; w++) {
            var other = workers.get(w).best();
            whole = whole.flatMap(one -> other.map(one::with));
        }
        return whole;
    }

    private void breed() {
        double hot = cooling.founderHot() * scale;
        var heat = new Breeding.Heat(hot, cooling.childHot() * scale, cold());
        var setup = new Breeding.Setup(model, crew, workers, clock, heat);
        new Breeding(setup, dice, best, this::adopt).run();
    }

    private void adopt(Part part) {
        best = part;
        clock.improved();
        told = false;
        long now = System.nanoTime();
        if (now - lastTold >= TELL_EVERY_NANOS || lastTold == 0) {
            lastTold = now;
            told = true;
            listener.improved(best, iterations());
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
