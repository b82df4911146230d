package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Break;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Rest;
import org.junit.jupiter.api.Test;

class BreakConstraintTest {

    /** Nails the departure to 0 and the arrival at location 1 to 10. */
    private static JobBuilder first() {
        return Job.at("a", 1).window(10, 10);
    }

    @Test
    void putsTheRestOffToTheLastMoment() {
        var line =
                Line.of(
                        Line.with(Line.van().breaks(Break.unpaid(0, 45, 30)))
                                .job(first())
                                .job(Job.at("b", 2).service(20))
                                .job(Job.at("c", 5)));
        var route = line.drive("a", "b", "c");
        assertThat(route.rests()).containsExactly(new Rest(0, 40, 30));
        assertThat(route.visits().getLast().arrival()).isEqualTo(100);
        assertThat(route.cost().time()).isEqualTo(150 - 30);
    }

    @Test
    void restsBeforeAServiceThatWouldEndTooLate() {
        var line =
                Line.of(
                        Line.with(Line.van().breaks(Break.paid(0, 45, 30)))
                                .job(first())
                                .job(Job.at("b", 2).service(26)));
        var route = line.drive("a", "b");
        assertThat(route.rests()).containsExactly(new Rest(0, 20, 30));
        assertThat(route.visits().getLast().waiting()).isEqualTo(30);
        assertThat(route.cost().time()).isEqualTo(route.duration());
    }

    @Test
    void usesAWaitThatIsLongEnough() {
        var line =
                Line.of(
                        Line.with(Line.van().breaks(Break.unpaid(0, 500, 30)))
                                .job(first())
                                .job(Job.at("b", 2).window(60, 70)));
        var route = line.drive("a", "b");
        assertThat(route.rests()).containsExactly(new Rest(0, 20, 30));
        assertThat(route.end()).isEqualTo(80);
    }

    @Test
    void usesAShorterWaitForAPartAndLeavesAnAllowedPart() {
        var line =
                Line.of(
                        Line.with(Line.van().breaks(Break.unpaid(0, 60, 30).splittable(12)))
                                .job(first())
                                .job(Job.at("b", 2).window(45, 50))
                                .job(Job.at("c", 4)));
        var route = line.drive("a", "b", "c");
        assertThat(route.rests()).containsExactly(new Rest(0, 20, 18), new Rest(0, 45, 12));
        assertThat(route.visits().getLast().arrival()).isEqualTo(77);
    }

    @Test
    void isNotSplitWhereTheWaitIsShorterThanTheLeastPart() {
        var line =
                Line.of(
                        Line.with(Line.van().breaks(Break.unpaid(0, 60, 30).splittable(12)))
                                .job(first())
                                .job(Job.at("b", 2).window(31, 50))
                                .job(Job.at("c", 5)));
        assertThat(line.drive("a", "b", "c").rests()).containsExactly(new Rest(0, 31, 30));
    }

    @Test
    void isNotDueOnARouteThatEndsBeforeOrLeavesAfter() {
        var early = Line.with(Line.van().breaks(Break.unpaid(0, 20, 30))).job(first());
        assertThat(Line.of(early).drive("a").rests()).isEmpty();
        var late =
                Line.with(Line.van().breaks(Break.unpaid(0, 20, 30)))
                        .job(Job.at("a", 1).window(31, 90));
        assertThat(Line.of(late).drive("a").rests()).isEmpty();
    }

    @Test
    void waitsForItsWindowToOpen() {
        var line =
                Line.of(
                        Line.with(Line.van().breaks(Break.unpaid(15, 15, 5)))
                                .job(first())
                                .job(Job.at("b", 2)));
        var route = line.drive("a", "b");
        assertThat(route.rests()).containsExactly(new Rest(0, 15, 5));
        assertThat(route.visits().getLast().arrival()).isEqualTo(30);
    }

    @Test
    void refusesARouteWhoseFirstRestDelaysTheSecondTooLong() {
        var line =
                Line.of(
                        Line.with(
                                        Line.van()
                                                .breaks(
                                                        Break.unpaid(10, 12, 30),
                                                        Break.unpaid(10, 15, 5)))
                                .job(first())
                                .job(Job.at("b", 2)));
        line.refuses(Limit.BREAK, 25, 1, "a", "b");
    }

    @Test
    void leavesAfterTheWindowWhereRestingWouldBeTooLateForAJob() {
        var van = Line.van().rates(0, 1, 0).breaks(Break.unpaid(0, 20, 30));
        var line = Line.of(Line.with(van).job(Job.at("a", 1).window(31, 35)));
        assertThat(line.cost("a")).isEqualTo(200);
        assertThat(line.drive("a").departure()).isGreaterThan(20);
    }
}
