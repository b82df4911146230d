package dev.peisong.dispatch.planning;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.planning.RoutePlanner.Task;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntBinaryOperator;

/**
 * A day of a site as the route optimiser's problem. Its money is thousandths of a minor unit, so
 * that a metre has a price; its time is seconds of the business day.
 */
final class DayProblem {
    private static final int DEPOT = 0;
    private static final int MILLI = 1000;

    /** A copy is faster to look up, and takes 8 bytes a pair. */
    private static final int MOST_COPIED = 3000;

    private DayProblem() {}

    static Problem of(Task task) {
        long detour = task.sheet().crews().stream().mapToLong(c -> detour(task, c)).max().orElse(0);
        return Problem.over(matrix(task.travel()))
                .profile(task.sheet().traffic().profile())
                .dimensions("weight", "volume", "parcels")
                .vehicles(task.sheet().crews().stream().map(c -> vehicle(task, c)).toList())
                .jobs(task.sheet().works().stream().map(w -> job(task, w, detour)).toList())
                .build();
    }

    /** Of many places no copy is made. */
    private static TravelMatrix matrix(TravelTimes travel) {
        IntBinaryOperator seconds = (from, to) -> limited(travel.seconds(from, to));
        IntBinaryOperator meters = (from, to) -> limited(travel.meters(from, to));
        int places = travel.places();
        return places > MOST_COPIED
                ? TravelMatrix.computed(places, seconds, meters, longest(travel))
                : TravelMatrix.of(places, seconds, meters);
    }

    private static int limited(int value) {
        return value == TravelTimes.UNREACHABLE ? TravelMatrix.UNREACHABLE : value;
    }

    private static int longest(TravelTimes travel) {
        int longest = 0;
        for (int from = 0; from < travel.places(); from++) {
            for (int to = 0; to < travel.places(); to++) {
                int meters = travel.meters(from, to);
                longest = meters == TravelTimes.UNREACHABLE ? longest : Math.max(longest, meters);
            }
        }
        return longest;
    }

    /** More than serving one more job can cost this crew. */
    private static long detour(Task task, Crew crew) {
        long furthest = 0;
        for (int place = 1; place < task.travel().places(); place++) {
            if (task.travel().reachable(DEPOT, place)) {
                furthest = Math.max(furthest, task.travel().meters(DEPOT, place));
            }
        }
        var rates = crew.rates();
        return rates.fixedMinor() * MILLI
                + 4 * furthest * rates.perKilometerMinor()
                + crew.span().duration().toSeconds() * perSecond(crew)
                + 1;
    }

    private static long perSecond(Crew crew) {
        return Math.ceilDiv(crew.rates().perHourMinor() * MILLI, 3600L);
    }

    private static Vehicle vehicle(Task task, Crew crew) {
        var capacity = crew.capacity();
        return Vehicle.at(crew.shiftId().toString(), DEPOT)
                .shift(seconds(task, crew.span().start()), seconds(task, crew.span().end()))
                .capacity(
                        capacity.weightGrams(),
                        capacity.volumeCubicCentimeters(),
                        capacity.parcels())
                .skills(crew.skills())
                .rates(
                        crew.rates().fixedMinor() * MILLI,
                        crew.rates().perKilometerMinor(),
                        perSecond(crew))
                .build();
    }

    private static Job job(Task task, Work work, long detour) {
        JobBuilder job =
                Job.at(work.id().toString(), task.travel().placeOf(work.place()))
                        .service(work.serviceSeconds())
                        .demand(
                                work.load().weightGrams(),
                                work.load().volumeCubicCentimeters(),
                                work.load().parcels())
                        .skills(work.skills())
                        .penalty(detour * (1 + Math.clamp(work.priority(), 0, 100) / 10));
        for (TimeWindow window : work.windows()) {
            int until = seconds(task, window.end()) - 1;
            if (until >= 0) {
                job.window(Math.min(seconds(task, window.start()), until), until);
            }
        }
        UUID onlyBy = task.locks().get(work.id());
        return onlyBy == null ? job.build() : job.onlyBy(Set.of(onlyBy.toString())).build();
    }

    private static int seconds(Task task, Instant moment) {
        long seconds = Duration.between(task.sheet().start(), moment).toSeconds();
        return Math.clamp(seconds, 0, TravelMatrix.LIMIT);
    }
}
