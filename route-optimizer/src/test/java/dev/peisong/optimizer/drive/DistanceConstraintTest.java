package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.solution.Blocker.Limit;
import org.junit.jupiter.api.Test;

class DistanceConstraintTest {

    @Test
    void countsTheWayHome() {
        var van = Line.van().maxDistance(599);
        Line.of(Line.with(van).job(Job.at("a", 3))).refuses(Limit.DISTANCE, 1, 1, "a");
    }
}
