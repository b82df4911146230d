package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.solution.Blocker.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    @Test
    void refusesWhatNeedsSkillsOrAnotherVehicleOrOtherGoods() {
        var line =
                Line.of(
                        Line.with(Line.van().skills("lift"))
                                .job(Job.at("skilled", 1).skills("lift", "cold", "glass"))
                                .job(Job.at("private", 1).onlyBy(List.of("other")))
                                .job(Job.at("far", 1).goodsAt(4)));
        line.refuses(Limit.SKILL, 2, 0, "skilled");
        line.refuses(Limit.VEHICLE, 1, 0, "private");
        line.refuses(Limit.VEHICLE, 1, 0, "far");
    }

    @Test
    void refusesWhatIsLockedOnAnotherVehicle() {
        var other = Line.van().locked(List.of("a")).build().named("other");
        var line =
                Line.of(
                        Line.with(Line.van())
                                .vehicles(List.of(other))
                                .job(Job.at("a", 1))
                                .job(Job.at("b", 1)));
        line.refuses(Limit.LOCKED, 1, 1, "b", "a");
    }

    @Test
    void serviceFollowsThePaceUnlessTheVehicleHasItsOwn() {
        var line =
                Line.of(
                        Line.with(Line.van().pace(1_500, 500))
                                .job(Job.at("a", 1).service(21))
                                .job(Job.at("b", 1).service(21).serviceBy("van", 40)));
        var route = line.drive("a", "b");
        assertThat(route.visits().getFirst().arrival()).isEqualTo(route.departure() + 15);
        assertThat(route.visits())
                .extracting(visit -> visit.departure() - visit.start())
                .containsExactly(11, 40);
    }
}
