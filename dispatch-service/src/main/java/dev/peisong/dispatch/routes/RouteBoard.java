package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.RouteWithdrawn;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.dispatch.closures.TenantRoads;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.roads.Leg;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Changes published routes and says so. Callers hold the locks of the routes and jobs that they
 * pass ({@link RouteLocks}).
 */
@Component
public class RouteBoard {
    private final Routes routes;
    private final Announcements announcements;
    private final TenantRoads roads;
    private final Timetable timetable;

    RouteBoard(Routes routes, Announcements announcements, TenantRoads roads, Timetable timetable) {
        this.routes = routes;
        this.announcements = announcements;
        this.roads = roads;
        this.timetable = timetable;
    }

    /** Publishes a route; each of its jobs is planned, and its assignment accepted. */
    public Route publish(NewRoute wanted, Collection<Job> jobs) {
        var route = routes.saveAndFlush(new Route(Ids.next(), wanted));
        announcements.ofRoute(route.id(), Told.route(route));
        for (Job job : jobs) {
            job.planned();
            announcements.ofJob(job.ref(), Told.job(route, job.id()));
        }
        return route;
    }

    /**
     * Takes the route back; those of its jobs that do not stay planned elsewhere are open again.
     */
    public void withdraw(
            Route route, Collection<Job> jobs, String reason, Collection<UUID> staying) {
        List<UUID> active = route.activeJobs();
        route.withdraw();
        announcements.ofRoute(route.id(), new RouteWithdrawn(route.id(), reason));
        for (Job job : jobs) {
            if (active.contains(job.id())) {
                job.unplanned();
                if (!staying.contains(job.id())) {
                    announcements.ofJob(job.ref(), new JobUnplanned(job.ref(), reason));
                }
            }
        }
        routes.flush();
    }

    /** The job leaves the route and waits for another plan; {@link #closeUp} it afterwards. */
    public void unplan(Route route, Job job, String reason) {
        job.unplanned();
        route.drop(job.id());
        announcements.ofJob(job.ref(), new JobUnplanned(job.ref(), reason));
    }

    /** The job leaves the route for good; the others keep their times. */
    public void drop(Route route, Job job) {
        if (route.has(job.id())) {
            route.drop(job.id());
            tell(route);
        }
    }

    /** The job leaves the route for good, and those after it are served earlier. */
    void drop(Route route, Job job, Collection<Job> all) {
        if (route.has(job.id())) {
            route.drop(job.id());
            closeUp(route, all);
        }
    }

    /**
     * Jobs have left the route: the times of the others are computed anew.
     *
     * @param all every job that is still on it, locked
     */
    public void closeUp(Route route, Collection<Job> all) {
        var onIt = all.stream().filter(job -> route.has(job.id())).toList();
        boolean goesOn = !onIt.isEmpty() && route.status().live();
        Optional<Itinerary> way = goesOn ? timetable.of(route, onIt) : Optional.empty();
        way.ifPresentOrElse(itinerary -> redraw(route, itinerary, onIt), () -> tell(route));
    }

    /**
     * Takes another itinerary, and says so: the route whole, and each job whose turn or time is
     * another than before.
     *
     * @param jobs all that the itinerary serves; those that are new on the route are planned
     */
    public void redraw(Route route, Itinerary itinerary, Collection<Job> jobs) {
        routes.flush(); // a job that comes from another route has left it before it is here
        Map<UUID, JobPlanned> before = Told.jobs(route);
        route.take(itinerary);
        routes.saveAndFlush(route);
        announcements.ofRoute(route.id(), Told.route(route));
        Map<UUID, JobPlanned> now = Told.jobs(route);
        for (Job job : jobs) {
            JobPlanned planned = now.get(job.id());
            if (planned != null && !before.containsKey(job.id())) {
                job.planned();
            }
            if (planned != null && !planned.equals(before.get(job.id()))) {
                announcements.ofJob(job.ref(), planned);
            }
        }
    }

    /** Says what the route is now; an empty one that has not departed is withdrawn. */
    private void tell(Route route) {
        if (route.status() == RouteStatus.PUBLISHED && route.activeJobs().isEmpty()) {
            route.withdraw();
            announcements.ofRoute(route.id(), new RouteWithdrawn(route.id(), "EMPTY"));
        } else if (route.status().live()) {
            announcements.ofRoute(route.id(), Told.route(route));
        }
        routes.flush();
    }

    /** The job's goods are aboard of this route's vehicle, planned or not: it is served last. */
    public void join(Route route, Job job, Collection<Route> others) {
        others.stream().filter(other -> !other.equals(route)).forEach(other -> drop(other, job));
        if (route.has(job.id())) {
            return;
        }
        GeoPoint place = job.place();
        GeoPoint from = route.lastPlace().orElse(place);
        if (place == null || from == null) {
            return; // nowhere to go; the parcels are found aboard when the vehicle returns
        }
        int seconds = roads.now().route(from, place).map(Leg::seconds).orElse(0);
        var task = new Task(job.ref(), null, job.delivery().serviceSeconds());
        route.append(place, task, seconds);
        job.joined();
        routes.saveAndFlush(route);
        announcements.ofRoute(route.id(), Told.route(route));
        announcements.ofJob(job.ref(), Told.job(route, job.id()));
    }
}
