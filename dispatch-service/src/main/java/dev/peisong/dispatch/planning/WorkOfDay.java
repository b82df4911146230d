package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobParcel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a job asks for on one business day of its depot. */
record WorkOfDay(Depot depot, LocalDate day) {

    /** Empty when it is not due yet: all its windows open on later days. */
    Optional<Work> of(Job job, GeoPoint place) {
        List<TimeWindow> asked = job.delivery().windows();
        List<TimeWindow> windows = asked.isEmpty() ? asked : windows(asked);
        if (windows.isEmpty() && !asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(work(job, place, windows));
    }

    /** A job that is on a route of the day already, due or not. */
    Work onItsRoute(Job job, GeoPoint place) {
        return of(job, place).orElseGet(() -> work(job, place, List.of()));
    }

    private static Work work(Job job, GeoPoint place, List<TimeWindow> windows) {
        var parcels = job.onTheTrip();
        var load =
                new Work.Load(
                        parcels.stream().mapToLong(JobParcel::weightGrams).sum(),
                        parcels.stream().mapToLong(JobParcel::volumeCubicCentimeters).sum(),
                        parcels.size());
        return new Work(
                job.ref(),
                job.number(),
                place,
                windows,
                job.delivery().serviceSeconds(),
                load,
                Set.copyOf(job.delivery().skills()),
                job.delivery().priority());
    }

    boolean due(Job job) {
        List<TimeWindow> asked = job.delivery().windows();
        return asked.isEmpty() || !windows(asked).isEmpty();
    }

    /** Those of the day; when all have passed, the same hours of this day. */
    private List<TimeWindow> windows(List<TimeWindow> asked) {
        TimeWindow today = depot.businessDay(day);
        boolean allPassed = asked.stream().noneMatch(w -> w.end().isAfter(today.start()));
        return allPassed
                ? asked.stream().map(this::onThisDay).toList()
                : asked.stream().filter(today::overlaps).toList();
    }

    private TimeWindow onThisDay(TimeWindow window) {
        long days = ChronoUnit.DAYS.between(depot.dayOf(window.start()), day);
        return new TimeWindow(
                window.start().atZone(depot.zone()).plusDays(days).toInstant(),
                window.end().atZone(depot.zone()).plusDays(days).toInstant());
    }
}
