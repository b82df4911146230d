package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.solution.Blocker.Limit;
import org.junit.jupiter.api.Test;

class DurationConstraintTest {

    @Test
    void leavesLateEnoughToStayWithinIt() {
        var van = Line.van().maxDuration(40).rates(0, 1, 0);
        var route = Line.of(Line.with(van).job(Job.at("a", 2).window(300, 400))).drive("a");
        assertThat(route.duration()).isEqualTo(40);
    }

    @Test
    void refusesARouteThatTakesLongerWheneverItLeaves() {
        var van = Line.van().maxDuration(100);
        var line =
                Line.of(
                        Line.with(van)
                                .job(Job.at("a", 1).window(0, 50))
                                .job(Job.at("b", 2).window(190, 200)));
        line.refuses(Limit.DURATION, 50, 1, "a", "b");
    }
}
