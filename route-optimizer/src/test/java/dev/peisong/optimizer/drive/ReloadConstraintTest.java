package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.ProblemBuilder;
import dev.peisong.optimizer.problem.VehicleBuilder;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reload;
import org.junit.jupiter.api.Test;

class ReloadConstraintTest {

    private static ProblemBuilder problem(VehicleBuilder van) {
        return Line.weighing(van)
                .job(Job.at("a", 3).demand(6).window(30, 30))
                .job(Job.at("b", 4).demand(6))
                .job(Job.at("c", 6).demand(6))
                .job(Job.at("back", 4).demand(9).collection())
                .job(Job.at("far", 5).demand(1).goodsAt(6))
                .shipment(Job.at("on", 3).demand(4), Job.at("off", 8));
    }

    @Test
    void loadsAnewAtTheNearestDepotBeforeWhatDoesNotFit() {
        var route = Line.of(problem(Line.truck().reloads(7, 2, 0, 5))).drive("a", "b");
        assertThat(route.reloads()).containsExactly(new Reload(5, 1, 50, 50, 57));
        assertThat(route.visits().getLast().arrival()).isEqualTo(67);
        assertThat(route.visits().getFirst().load()).containsExactly(0L);
        assertThat(route.metres()).isEqualTo(500 + 100 + 400);
    }

    @Test
    void handsInWhatWasCollected() {
        var route = Line.of(problem(Line.truck().reloads(0, 1, 5))).drive("a", "back", "c");
        assertThat(route.reloads()).hasSize(1);
        assertThat(route.visits()).extracting(v -> v.load().getFirst()).containsExactly(0L, 9L, 0L);
    }

    @Test
    void keepsShipmentsAboard() {
        var problem = problem(Line.truck().reloads(0, 3, 5)).job(Job.at("d", 6).demand(1));
        var line = Line.of(problem);
        line.refuses(Limit.CAPACITY, 3, 1, "on", "back", "off");
        var route = line.drive("on", "b", "c", "d", "off");
        assertThat(route.reloads()).extracting(Reload::beforeVisit).containsExactly(2, 3);
    }

    @Test
    void fetchesGoodsThatLieElsewhere() {
        var route = Line.of(problem(Line.truck().reloads(0, 1, 5, 6))).drive("a", "far");
        assertThat(route.reloads()).extracting(Reload::location).containsExactly(6);
    }

    @Test
    void refusesMoreReloadsThanAreLeft() {
        var line = Line.of(problem(Line.truck().reloads(0, 1, 5)));
        line.refuses(Limit.RELOADS, 2, 2, "a", "b", "c");
    }
}
