package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.solution.Blocker.Limit;
import org.junit.jupiter.api.Test;

class ShiftConstraintTest {

    @Test
    void refusesToComeHomeAfterTheHardEnd() {
        var van = Line.van().shift(5, 60).overtime(20, 3);
        Line.of(Line.with(van).job(Job.at("a", 3))).refuses(Limit.SHIFT_END, 5, 1, "a");
    }

    @Test
    void refusesAServiceThatEndsAfterIt() {
        var van = Line.van().shift(0, 60);
        Line.of(Line.with(van).job(Job.at("a", 3).service(40)))
                .refuses(Limit.SHIFT_END, 10, 0, "a");
    }
}
