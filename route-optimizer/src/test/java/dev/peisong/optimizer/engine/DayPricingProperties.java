package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** All that {@link DayPricing} says in O(1) is what driving the tour says. */
class DayPricingProperties {

    private static final int ITERATIONS = 60;
    private static final double TEMPERATURE = 2_000;

    @Property(tries = 25)
    void costsOfToursAndPlacesAreThoseDriven(@ForAll long seed) {
        new Audit(DayProblems.problem(seed, 5, 30), seed).run();
    }

    @Test
    void exchangesHappen() {
        assertThat(new Audit(DayProblems.problem(1, 5, 30), 1).run()).isPositive();
    }

    @Test
    void legsAreThoseOfTheMatrixWithATableAndWithout() {
        var matrix = TravelMatrix.computed(3, (a, b) -> 10 * a + b, (a, b) -> 100 * a + b, 1_000);
        for (int nodes : new int[] {4, 2_500}) {
            var location = new int[nodes];
            Arrays.setAll(location, node -> node % 4 == 3 ? DayTravel.NOWHERE : node % 4);
            var travel = new DayTravel(matrix, location);

            long leg = travel.leg(nodes - 2, nodes - 3);

            assertThat(DayTravel.seconds(leg)).isEqualTo(21);
            assertThat(DayTravel.metres(leg)).isEqualTo(201);
            assertThat(travel.legTo(nodes - 3, nodes - 2)).isEqualTo(leg);
            assertThat(travel.leg(nodes - 2, nodes - 1)).isZero();
        }
    }

    /** Runs a search and prices everything by driving after each of its steps. */
    private static final class Audit {

        private final FlatProblem flat;
        private final Model model;
        private final DayPricing pricing;
        private final DrivePricing driven;
        private final Worker worker;
        private final Plan plan;
        private final PlacementCache cache;
        private final DayExchange exchange;
        private int exchanges;
        private long costBefore;

        Audit(Problem problem, long seed) {
            assertThat(DayRules.match(problem)).isTrue();
            flat = new FlatProblem(problem);
            var general = new General(problem, flat);
            var near = new NearLists(flat.tasks(), general::distance);
            try (var crew = new Crew(1)) {
                near.find(crew);
            }
            model = general.model(near.lists());
            pricing = new DayPricing(new DayRules(problem), model);
            driven = new DrivePricing(flat, model);
            worker = new Worker(model, pricing, new Dice(seed), 0, () -> false);
            plan = worker.plan;
            cache = new PlacementCache(model, pricing);
            exchange = new DayExchange(plan, pricing, worker.dice);
            worker.construct(general.start(model), () -> false);
        }

        int run() {
            for (int i = 0; i < ITERATIONS; i++) {
                worker.ruin.apply();
                look();
                worker.recreate.apply();
                look();
                if (i % 3 == 0) {
                    plan.rollback();
                } else {
                    plan.commit();
                }
                look();
                exchange();
            }
            return exchanges;
        }

        /** Whatever is exchanged was allowed, and cost what had been reckoned: else it throws. */
        private void exchange() {
            costBefore = plan.cost;
            for (int x = 0; x < 30; x++) {
                exchange.tails(TEMPERATURE);
                lookAtExchange();
                exchange.segments(TEMPERATURE);
                lookAtExchange();
            }
        }

        private void lookAtExchange() {
            if (plan.isTouched()) {
                exchanges++;
                assertThat(plan.cost - costBefore).isEqualTo(exchange.worse);
                lookForHeads();
                look();
                plan.commit();
            }
            costBefore = plan.cost;
        }

        /** Nobody serves what he may not, and what is locked stays where it is. */
        private void lookForHeads() {
            for (var tour : plan.tours) {
                int[] locked = model.locked()[tour.vehicle];
                assertThat(Arrays.copyOf(tour.tasks(), locked.length)).isEqualTo(locked);
                for (int task : tour.tasks()) {
                    assertThat(flat.compatible(tour.vehicle, task)).isTrue();
                }
            }
        }

        private void look() {
            long cost = 0;
            for (int a = 0; a < plan.absentCount; a++) {
                cost += model.penalty()[plan.absent[a]];
            }
            for (var tour : plan.tours) {
                lookAt((DayTour) tour);
                cost += tour.cost;
            }
            assertThat(plan.cost).isEqualTo(cost);
        }

        private void lookAt(DayTour tour) {
            var same = new Tour(tour.vehicle);
            same.copyFrom(tour);
            assertThat(driven.renew(same)).isTrue();
            assertThat(tour.cost).isEqualTo(same.cost);
            for (int a = 0; a < plan.absentCount; a++) {
                int request = plan.absent[a];
                if (flat.compatible(tour.vehicle, model.first()[request])) {
                    lookForPlaces(tour, same, request);
                }
            }
        }

        private void lookForPlaces(DayTour tour, Tour same, int request) {
            var anew = new Placement();
            driven.place(same, request, anew);
            int entry = cache.entry(plan, tour.vehicle, request);
            assertThat(cache.cost(entry)).isEqualTo(anew.cost);
            assertThat(cache.secondCost(entry)).isEqualTo(anew.secondCost);
            assertThat(Arrays.copyOfRange(tour.task, 1, tour.size + 1)).isEqualTo(same.tasks());
        }
    }
}
