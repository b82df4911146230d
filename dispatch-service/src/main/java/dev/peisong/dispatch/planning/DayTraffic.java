package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.roads.TrafficProfile;
import dev.peisong.dispatch.roads.TrafficWeek;
import dev.peisong.optimizer.problem.TravelProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How much longer driving takes over one business day, by the optimiser's own rule, so that a
 * window it keeps is kept in the timetable too.
 *
 * @param start of the business day, from which the profile counts seconds
 */
record DayTraffic(Instant start, TravelProfile profile) {
    private static final int PERMILLE = 1000;

    static DayTraffic none(Instant start) {
        return new DayTraffic(start, TravelProfile.flat());
    }

    static DayTraffic of(Depot depot, LocalDate day, TrafficWeek week) {
        Instant start = depot.businessDay(day).start();
        var periods = new ArrayList<TravelProfile.Period>();
        for (LocalDate date : List.of(day, day.plusDays(1))) {
            for (TrafficProfile.Period period : week.on(date.getDayOfWeek()).periods()) {
                Instant from =
                        date.atStartOfDay()
                                .plusSeconds(period.fromSecond())
                                .atZone(depot.zone())
                                .toInstant();
                add(Duration.between(start, from).toSeconds(), period.factor(), periods);
            }
        }
        boolean isFlat = periods.stream().allMatch(period -> period.permille() == PERMILLE);
        return isFlat ? none(start) : new DayTraffic(start, new TravelProfile(periods));
    }

    /** What began before the day holds at its start; of two at one moment the second counts. */
    private static void add(long from, double factor, List<TravelProfile.Period> periods) {
        int second = Math.toIntExact(Math.max(0, from));
        if (!periods.isEmpty() && periods.getLast().from() >= second) {
            second = periods.removeLast().from();
        }
        var next = new TravelProfile.Period(second, (int) Math.round(PERMILLE * factor));
        if (periods.isEmpty() || periods.getLast().permille() != next.permille()) {
            periods.add(next);
        }
    }

    /**
     * How long a leg takes.
     *
     * @param free seconds on free roads
     */
    int seconds(int free, Instant leaving) {
        long moment = Duration.between(start, leaving).toSeconds();
        return Math.toIntExact(profile.arrival(moment, free) - moment);
    }
}
