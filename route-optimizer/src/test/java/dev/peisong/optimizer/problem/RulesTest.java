package dev.peisong.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each rule of a rich problem refuses what makes no sense. */
class RulesTest {

    private final TravelMatrix matrix = TravelMatrix.of(3, (a, b) -> 10, (a, b) -> 100);

    @Test
    void pricesASoftWindowOnBothSides() {
        var soft = new SoftWindow(10, 20, 3, 5);
        assertThat(soft.priceAt(8)).isEqualTo(6);
        assertThat(soft.priceAt(10)).isZero();
        assertThat(soft.priceAt(20)).isZero();
        assertThat(soft.priceAt(22)).isEqualTo(10);
        assertRefused(() -> new SoftWindow(10, 9, 0, 0), "soft: not a span: 10..9");
        assertRefused(() -> new SoftWindow(1, 9, -1, 0), "soft.perSecondEarly: -1");
    }

    @Test
    void splitsABreakIntoPartsNotLongerThanItself() {
        assertThat(Break.unpaid(10, 20, 30).splittable(15).leastPart()).isEqualTo(15);
        assertRefused(() -> Break.paid(10, 20, 30).splittable(31), "31 is not in 1..30");
        assertRefused(() -> Break.paid(10, 20, 0), "break.seconds: 0");
    }

    @Test
    void takesBreaksInTheOrderOfTheirWindows() {
        var noon = Break.unpaid(50, 60, 5);
        var morning = Break.unpaid(10, 20, 5);
        assertThat(Vehicle.at("van", 0).breaks(noon, morning).build().breaks())
                .containsExactly(morning, noon);
    }

    @Test
    void refusesPeriodsThatGoBackInTime() {
        assertRefused(() -> TravelProfile.flat().from(9, 1200).from(9, 900), "not in order: 9");
        assertRefused(() -> TravelProfile.flat().from(9, 0), "profile.permille: 0");
    }

    @Test
    void refusesAPaceOfNothing() {
        assertRefused(() -> new Pace(0, 1000), "pace.travelPermille: 0");
    }

    @Test
    void refusesReloadsThatLeadNowhere() {
        assertRefused(() -> new Reloads(List.of(), 5, 1), "reloads.depots: is empty");
        var problem = Problem.over(matrix).vehicle(Vehicle.at("van", 0).reloads(5, 1, 3));
        assertRefused(problem::build, "vehicles[0].reloads: 3 is not a location");
    }

    @Test
    void goodsMayLieWhereTheVehicleReloads() {
        var van = Vehicle.at("van", 0).reloads(5, 1, 2).build();
        assertThat(Job.at("job", 1).goodsAt(2).build().allows(van)).isTrue();
        assertThat(Job.at("job", 1).goodsAt(1).build().allows(van)).isFalse();
    }

    @Test
    void refusesRelationsOfUnknownOrRepeatedJobs() {
        var problem = Problem.over(matrix).job(Job.at("a", 1)).job(Job.at("b", 1));
        assertRefused(
                problem.relations(Apart.of("a", "b"), new Before("a", "c"))::build,
                "relations[1]: no job 'c'");
        assertRefused(() -> new Before("a", "a"), "'a' before itself");
        assertRefused(() -> SameRoute.of("a"), "sameRoute: needs two jobs");
    }

    @Test
    void refusesAnInitialPlanThatContradictsTheProblem() {
        var problem = Problem.over(matrix).vehicle(Vehicle.at("van", 0)).job(Job.at("a", 1));
        assertRefused(problem.initial(Map.of("bus", List.of()), 5)::build, "initial.bus: no such");
        assertRefused(
                problem.initial(Map.of("van", List.of("a", "a")), 5)::build, "is planned twice");
    }

    @Test
    void balancePricesWhatExceedsTheTarget() {
        var balance = new Balance(Balance.Measure.STOPS, 4, 7);
        assertThat(balance.priceOf(4)).isZero();
        assertThat(balance.priceOf(6)).isEqualTo(14);
    }

    @Test
    void leavingOutCostsMoreThanAnyPriceOfServing() {
        var problem =
                Problem.over(matrix)
                        .vehicle(Vehicle.at("van", 0).shift(0, 90).overtime(80, 100).rates(1, 1, 1))
                        .job(Job.at("a", 1).soft(0, 50, 0, 30).priority(0))
                        .build();
        long distance = 200;
        long overtime = 10 * 100;
        long late = 40 * 30;
        assertThat(problem.penaltyOf(problem.jobs().getFirst()))
                .isEqualTo(1 + distance + 90 + overtime + late + 1);
    }

    @Test
    void aLockedJobIsTimedOnlyWhereNoOtherRuleMatters() {
        var late = Job.at("a", 1).window(0, 5);
        var quick = Vehicle.at("van", 0).locked(List.of("a")).pace(500, 1000);
        assertThat(Problem.over(matrix).vehicle(quick).job(late).build().jobs()).hasSize(1);
    }

    private static void assertRefused(ThrowingCallable building, String fault) {
        assertThatThrownBy(building)
                .isInstanceOf(InvalidProblemException.class)
                .hasMessageContaining(fault);
    }
}
