package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.solution.Blocker.Limit;
import org.junit.jupiter.api.Test;

class WindowConstraintTest {

    @Test
    void startsInTheFirstWindowThatIsStillOpen() {
        var line =
                Line.of(
                        Line.with(Line.van())
                                .job(Job.at("a", 1).window(0, 20).window(200, 300))
                                .job(Job.at("b", 3).window(210, 400)));
        var route = line.drive("b", "a");
        assertThat(route.visits().getLast().start()).isEqualTo(230);
        assertThat(route.departure()).isEqualTo(180);
    }

    @Test
    void refusesToComeAfterTheLastWindow() {
        var line =
                Line.of(
                        Line.with(Line.van())
                                .job(Job.at("a", 1))
                                .job(Job.at("b", 5).window(0, 42)));
        line.refuses(Limit.WINDOW, 8, 1, "a", "b");
    }
}
