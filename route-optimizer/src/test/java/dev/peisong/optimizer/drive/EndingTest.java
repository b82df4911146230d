package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Balance.Measure;
import dev.peisong.optimizer.problem.Job;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the whole of a route costs, by cause. */
class EndingTest {

    @Test
    void leavesEarlyToSaveOvertimeThoughItWaits() {
        var dear = Line.van().overtime(100, 5);
        var job = Job.at("a", 2).window(30, 200).service(50);
        var route = Line.of(Line.with(dear).job(job)).drive("a");
        assertThat(route.departure()).isEqualTo(10);
        assertThat(route.end()).isEqualTo(100);
        var late = Line.of(Line.with(Line.van().overtime(100, 5)).job(job.window(30, 30)));
        assertThat(late.drive("a").overtime()).isZero();
    }

    @Test
    void paysEachSecondAfterTheRegularEnd() {
        var van = Line.van().overtime(70, 5);
        var route = Line.of(Line.with(van).job(Job.at("a", 4).window(50, 90))).drive("a");
        assertThat(route.overtime()).isEqualTo(20);
        assertThat(route.cost().overtime()).isEqualTo(100);
    }

    @Test
    void anOpenRouteEndsAtItsLastJob() {
        var route = Line.of(Line.with(Line.van().open()).job(Job.at("a", 4).service(3))).drive("a");
        assertThat(route.end()).isEqualTo(43);
        assertThat(route.metres()).isEqualTo(400);
    }

    @Test
    void pricesWhatARouteDoesBeyondItsShare() {
        var problem = Line.with(Line.van()).job(Job.at("a", 1)).job(Job.at("b", 2));
        problem.balance(Measure.STOPS, 1, 9);
        assertThat(Line.of(problem).drive("a", "b").cost().balance()).isEqualTo(9);
        problem.balance(Measure.METRES, 150, 2);
        assertThat(Line.of(problem).drive("a", "b").cost().balance()).isEqualTo(500);
        problem.balance(Measure.SECONDS, 15, 1);
        assertThat(Line.of(problem).drive("a", "b").cost().balance()).isEqualTo(25);
    }

    @Test
    void pricesEachJobThatAnotherVehicleHad() {
        var problem =
                Line.with(Line.van())
                        .vehicles(List.of(Line.van().build().named("other")))
                        .job(Job.at("a", 1))
                        .job(Job.at("b", 2))
                        .initial(Map.of("other", List.of("a"), "van", List.of("b")), 77);
        assertThat(Line.of(problem).drive("a", "b").cost().change()).isEqualTo(77);
    }
}
