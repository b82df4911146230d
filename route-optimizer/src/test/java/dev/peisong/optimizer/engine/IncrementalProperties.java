package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.problem.Problem;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the search keeps up to date piece by piece equals what is computed from scratch. */
class IncrementalProperties {

    private static final int ITERATIONS = 400;

    @Property(tries = 15)
    void ofVisitsWithWindows(@ForAll long seed) {
        var problem = TextbookProblems.withWindows(seed, 70, 12);
        for (double softLoadPrice : new double[] {0, 20}) {
            new Audit(problem, seed, softLoadPrice, false).run();
        }
    }

    @Property(tries = 15)
    void ofPickupsWithDeliveries(@ForAll long seed) {
        new Audit(TextbookProblems.withPairs(seed, 30, 12), seed, 0, true).run();
    }

    @Property(tries = 15)
    void whereSomeFindNoRoom(@ForAll long seed) {
        var pairs = new Audit(TextbookProblems.withPairs(seed, 30, 12), seed, 0, true);
        pairs.runShortOf(Math.max(1, pairs.plan.usedCount - 3));
        var visits = new Audit(TextbookProblems.withWindows(seed, 70, 12), seed, 0, false);
        visits.runShortOf(Math.max(1, visits.plan.usedCount - 3));
    }

    /** Runs a search and looks at everything after each of its steps. */
    private static final class Audit {

        private final Model model;
        private final Pricing fresh;
        private final Plan plan;
        private final Worker worker;
        private final Exchange exchange;
        private final PlacementCache cache;

        Audit(Problem problem, long seed, double softLoadPrice, boolean pairs) {
            var textbook = new Textbook(problem);
            var rules = textbook.rules();
            var near = new NearLists(rules.depot(), rules.travel()::between);
            try (var crew = new Crew(1)) {
                near.find(crew);
            }
            model = textbook.model(rules, new FlatProblem(problem), near.lists());
            fresh = pairs ? new PairPricing(rules, model) : new FlatPricing(rules, model);
            var pricing = pairs ? new PairPricing(rules, model) : new FlatPricing(rules, model);
            worker = new Worker(model, pricing, new Dice(seed), softLoadPrice, () -> false);
            plan = worker.plan;
            exchange = new FlatExchange(plan, pricing, worker.dice);
            cache = new PlacementCache(model, pricing);
            worker.construct(
                    new Part(
                            IntStream.range(0, model.vehicles()).toArray(),
                            new int[model.vehicles()][0],
                            IntStream.range(0, model.requests()).toArray(),
                            0),
                    () -> false);
        }

        void run() {
            boolean pairs = model.isPair(0);
            for (int i = 0; i < ITERATIONS; i++) {
                plan.heat(worker.dice.below(500));
                look();
                long before = plan.cost;
                int[][] routes = routes();
                worker.ruin.apply();
                look();
                worker.recreate.apply();
                look();
                if (i % 3 == 0) {
                    plan.rollback();
                    assertThat(plan.cost).isEqualTo(before);
                    assertThat(routes()).isDeepEqualTo(routes);
                } else {
                    plan.commit();
                }
                look();
                for (int x = 0; x < 10 && !pairs; x++) {
                    exchange.tails(300);
                    exchange.segments(300);
                    look();
                    plan.commit();
                }
            }
        }

        /** Of vehicles. */
        void runShortOf(int vehicles) {
            var ejection = new Ejection(plan, worker.dice);
            var asked = new long[model.requests()];
            worker.recreate.mostVehicles = vehicles;
            while (plan.usedCount > vehicles) {
                worker.ruin.clear(plan.used[0]);
                plan.commit();
            }
            for (int i = 0; i < ITERATIONS; i++) {
                worker.ruin.apply();
                worker.recreate.apply();
                plan.commit();
                if (plan.absentCount > 0) {
                    push(ejection, asked);
                }
                assertThat(plan.usedCount).isLessThanOrEqualTo(vehicles);
            }
        }

        private void push(Ejection ejection, long[] asked) {
            int[] absent = Arrays.copyOf(plan.absent, plan.absentCount);
            boolean changed = ejection.apply(asked);
            look();
            int[] now = Arrays.copyOf(plan.absent, plan.absentCount);
            long served = IntStream.of(absent).filter(r -> plan.vehicleOf[r] >= 0).count();
            assertThat(served).isEqualTo(changed ? 1 : 0);
            assertThat(sum(asked, now)).isLessThanOrEqualTo(sum(asked, absent) - served);
            plan.commit();
            assertThat(IntStream.range(0, model.requests()).filter(r -> plan.vehicleOf[r] < 0))
                    .containsExactlyInAnyOrderElementsOf(IntStream.of(now).boxed().toList());
        }

        private static long sum(long[] asked, int[] requests) {
            return IntStream.of(requests).mapToLong(r -> asked[r]).sum();
        }

        private int[][] routes() {
            return Arrays.stream(plan.tours).map(Tour::tasks).toArray(int[][]::new);
        }

        private void look() {
            long cost = 0;
            for (var tour : plan.tours) {
                lookAt(tour);
                cost += tour.cost + plan.priceOf(tour.overload);
                if (plan.overloadPrice == 0) {
                    assertThat(tour.overload).isZero();
                }
                assertThat(plan.versionOf[tour.vehicle]).isEqualTo(tour.version);
                assertThat(plan.loadOf[tour.vehicle]).isEqualTo(tour.load);
            }
            for (int a = 0; a < plan.absentCount; a++) {
                cost += model.penalty()[plan.absent[a]];
                lookForPlaces(plan.absent[a]);
            }
            long used = Arrays.stream(plan.tours).filter(tour -> tour.size > 0).count();
            assertThat(plan.usedCount).isEqualTo((int) used);
            assertThat(plan.trueCost()).isEqualTo(cost);
            assertThat(plan.cost).isEqualTo(cost + plan.priceOfOneMore() * used);
        }

        private void lookAt(Tour tour) {
            var anew = new Tour(tour.vehicle);
            anew.copyFrom(tour);
            fresh.renew(anew);
            int used = tour.size + 2;
            assertThat(tour.cost).isEqualTo(anew.cost);
            assertThat(tour.overload).isEqualTo(anew.overload);
            if (tour.size > 0) {
                assertThat(Arrays.copyOf(tour.task, used))
                        .isEqualTo(Arrays.copyOf(anew.task, used));
                assertThat(Arrays.copyOf(tour.leg, used - 1))
                        .isEqualTo(Arrays.copyOf(anew.leg, used - 1));
                assertThat(Arrays.copyOf(tour.out, used - 1))
                        .isEqualTo(Arrays.copyOf(anew.out, used - 1));
                assertThat(Arrays.copyOfRange(tour.latest, 1, used))
                        .isEqualTo(Arrays.copyOfRange(anew.latest, 1, used));
            }
            for (int i = 1; i <= tour.size; i++) {
                assertThat(plan.vehicleOf[model.requestOf()[tour.task[i]]]).isEqualTo(tour.vehicle);
            }
        }

        private void lookForPlaces(int request) {
            var anew = new Placement();
            for (var tour : plan.tours) {
                int entry = cache.entry(plan, tour.vehicle, request);
                anew.clear();
                fresh.place(tour, request, anew);
                assertThat(cache.cost(entry)).isEqualTo(anew.cost);
                assertThat(cache.secondCost(entry)).isEqualTo(anew.secondCost);
            }
        }
    }
}
