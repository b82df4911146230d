package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import org.junit.jupiter.api.Test;

class SoftWindowPriceTest {

    @Test
    void leavesAsLateAsAvoidsThePriceOfBeingEarly() {
        var line = Line.of(Line.with(Line.van()).job(Job.at("a", 1).soft(50, 60, 5, 5)));
        var route = line.drive("a");
        assertThat(route.visits().getFirst().start()).isBetween(50, 60);
        assertThat(route.cost().soft()).isZero();
    }

    @Test
    void paysForTheCheaperOfTwoThatCannotBothBeOnTime() {
        var line =
                Line.of(
                        Line.with(Line.van())
                                .job(Job.at("a", 1).soft(50, 50, 2, 9))
                                .job(Job.at("b", 2).soft(55, 55, 9, 4)));
        var route = line.drive("a", "b");
        assertThat(route.visits().getFirst().early()).isEqualTo(5);
        assertThat(route.visits().getLast().late()).isZero();
        assertThat(route.cost().soft()).isEqualTo(10);
        assertThat(route.cost().total()).isEqualTo(10 + 40);
    }

    @Test
    void doesNotWaitForASoftWindow() {
        var line =
                Line.of(
                        Line.with(Line.van())
                                .job(Job.at("a", 1).window(0, 10))
                                .job(Job.at("b", 2).soft(100, 110, 1, 1)));
        assertThat(line.drive("a", "b").visits().getLast().early()).isEqualTo(80);
    }
}
