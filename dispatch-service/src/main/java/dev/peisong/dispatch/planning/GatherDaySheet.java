package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.closures.TenantRoads;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.roads.TrafficWeek;
import dev.peisong.dispatch.routes.Assignment;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStatus;
import dev.peisong.dispatch.routes.Routes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what there is to plan: open jobs that are due, crews that are free, and open roads. */
@Component
class GatherDaySheet {
    private final Jobs jobs;
    private final Routes routes;
    private final Crews crews;
    private final PlaceOf placeOf;
    private final TenantRoads roads;
    private final TrafficWeek traffic;

    GatherDaySheet(
            Jobs jobs,
            Routes routes,
            Crews crews,
            PlaceOf placeOf,
            TenantRoads roads,
            TrafficWeek traffic) {
        this.jobs = jobs;
        this.routes = routes;
        this.crews = crews;
        this.placeOf = placeOf;
        this.roads = roads;
        this.traffic = traffic;
    }

    /**
     * @param replan whether published routes that nothing was loaded for are planned anew
     */
    DaySheet gather(Depot depot, LocalDate day, boolean replan) {
        List<Route> ofDay = routes.ofDay(depot.siteId(), day);
        List<Route> replaced = replan ? ofDay.stream().filter(this::untouched).toList() : List.of();
        var all = new ArrayList<>(jobs.toPlan(depot.siteId()));
        all.addAll(
                jobs.findAllById(replaced.stream().flatMap(r -> r.activeJobs().stream()).toList()));
        var works = new ArrayList<Work>();
        var waiting = new ArrayList<LeftOut>();
        var ofThisDay = new WorkOfDay(depot, day);
        for (Job job : all) {
            GeoPoint place = placeOf.job(job);
            if (job.status() == JobStatus.WAITING || place == null) {
                if (ofThisDay.due(job)) {
                    waiting.add(waiting(job));
                }
            } else if (!job.anyAboard()) {
                ofThisDay.of(job, place).ifPresent(works::add);
            }
        }
        var span = depot.businessDay(day);
        return new DaySheet(
                depot.point(),
                span.start(),
                roads.during(span),
                DayTraffic.of(depot, day, traffic),
                crews.free(depot, day, ofDay, replaced),
                works,
                waiting,
                replaced.stream().map(Route::id).toList(),
                promised(replaced));
    }

    private static Map<UUID, TimeWindow> promised(List<Route> routes) {
        var promised = new HashMap<UUID, TimeWindow>();
        routes.stream()
                .flatMap(Route::assignments)
                .filter(Assignment::active)
                .forEach(
                        assignment -> {
                            TimeWindow told = assignment.promise();
                            if (told != null) {
                                promised.put(assignment.jobId(), told);
                            }
                        });
        return promised;
    }

    private static LeftOut waiting(Job job) {
        String reason = Objects.requireNonNullElse(job.waitingReason(), "ADDRESS_UNCLEAR");
        return new LeftOut(job.id(), job.number(), reason, job.waitingDetail());
    }

    private boolean untouched(Route route) {
        return route.status() == RouteStatus.PUBLISHED && !jobs.anyAboard(route.id());
    }
}
