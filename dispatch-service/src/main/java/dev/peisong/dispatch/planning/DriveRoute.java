package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.closures.TenantRoads;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.roads.MatrixProgress;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.dispatch.roads.TrafficWeek;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStop;
import dev.peisong.dispatch.routes.Timetable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Drives a published route anew, as drafts are driven. */
@Component
class DriveRoute implements Timetable {
    private static final int DEPOT = 0;

    private final TenantRoads tenantRoads;
    private final TrafficWeek traffic;
    private final Depots depots;
    private final Crews crews;
    private final PlaceOf placeOf;
    private final DraftWriter writer;

    DriveRoute(
            TenantRoads tenantRoads,
            TrafficWeek traffic,
            Depots depots,
            Crews crews,
            PlaceOf placeOf,
            DraftWriter writer) {
        this.tenantRoads = tenantRoads;
        this.traffic = traffic;
        this.depots = depots;
        this.crews = crews;
        this.placeOf = placeOf;
        this.writer = writer;
    }

    /**
     * A route as it would be.
     *
     * @param violations hard limits that do not hold
     */
    record Driven(Itinerary itinerary, List<String> violations) {}

    @Override
    public Optional<Itinerary> of(Route route, Collection<Job> jobs) {
        var all = byId(jobs);
        var order = route.order().stream().map(all::get).filter(Objects::nonNull).toList();
        if (order.size() < route.activeJobs().size()) {
            return Optional.empty(); // there is more to drive to than the caller may see
        }
        return route.departed() ? onward(route, order) : again(route, order).map(Driven::itinerary);
    }

    /** From the site, serving these jobs in this order; empty when it has no crew any more. */
    Optional<Driven> again(Route route, List<Job> order) {
        Depot depot = depots.findById(route.siteId()).orElseThrow();
        return crews.of(route, depot).map(crew -> again(route, order, depot, crew));
    }

    private Driven again(Route route, List<Job> order, Depot depot, Crew crew) {
        var works = works(route, depot, order);
        OpenRoads roads = tenantRoads.during(depot.businessDay(route.day()));
        var travel = travel(route, depot, roads, works.stream().map(Work::place).toList());
        var timeline = Timeline.of(crew, DEPOT, works, travel);
        var drawn = writer.route(depot.point(), crew, timeline, roads);
        return new Driven(ToPublish.itinerary(drawn, byId(order)), timeline.violations());
    }

    /** What is left of a route under way, as planned from the last stop that was begun. */
    private Optional<Itinerary> onward(Route route, List<Job> order) {
        Depot depot = depots.findById(route.siteId()).orElseThrow();
        return crews.of(route, depot).map(crew -> onward(route, order, depot, crew));
    }

    private Itinerary onward(Route route, List<Job> order, Depot depot, Crew crew) {
        var behind = route.stops().stream().filter(s -> s.counts() && s.begun()).toList();
        var ahead = order.stream().filter(job -> !isAt(route, job, behind)).toList();
        var works = works(route, depot, ahead);
        var places = new ArrayList<GeoPoint>();
        places.add(depot.point());
        behind.forEach(stop -> places.add(stop.point()));
        var all = Stream.concat(places.stream(), works.stream().map(Work::place)).toList();
        OpenRoads roads = tenantRoads.during(depot.businessDay(route.day()));
        var travel = travel(route, depot, roads, all);
        Instant at = behind.isEmpty() ? route.plannedStart() : behind.getLast().plannedDeparture();
        var way = new Timeline.Way(travel.placeOf(places.getLast()), works, DEPOT);
        var timeline = Timeline.onward(crew, way, travel, at);
        long meters = meters(places, travel) + timeline.meters();
        var stops = DraftWriter.stops(timeline);
        stops.forEach(stop -> places.add(stop.point()));
        places.add(depot.point());
        var drawn =
                new DraftRoute(
                        crew.shiftId(),
                        crew.vehicleId(),
                        crew.driverId(),
                        route.plannedStart(),
                        timeline.end(),
                        meters,
                        DraftWriter.cost(
                                crew.rates(), route.plannedStart(), timeline.end(), meters),
                        DraftWriter.geometry(roads, places),
                        stops);
        return ToPublish.itinerary(drawn, byId(ahead));
    }

    private TravelTimes travel(Route route, Depot depot, OpenRoads roads, List<GeoPoint> places) {
        var ofDay = DayTraffic.of(depot, route.day(), traffic);
        return TravelTimes.along(roads, depot.point(), places, MatrixProgress.NONE).in(ofDay);
    }

    private static boolean isAt(Route route, Job job, List<RouteStop> stops) {
        return route.stopOf(job.id()).filter(stops::contains).isPresent();
    }

    private static long meters(List<GeoPoint> places, TravelTimes travel) {
        long meters = 0;
        for (int i = 1; i < places.size(); i++) {
            int from = travel.placeOf(places.get(i - 1));
            int to = travel.placeOf(places.get(i));
            meters += travel.reachable(from, to) ? travel.meters(from, to) : 0;
        }
        return meters;
    }

    private List<Work> works(Route route, Depot depot, List<Job> order) {
        var day = new WorkOfDay(depot, route.day());
        return order.stream().map(job -> day.onItsRoute(job, place(route, job))).toList();
    }

    private GeoPoint place(Route route, Job job) {
        return route.stopOf(job.id())
                .filter(stop -> route.has(job.id()))
                .map(RouteStop::point)
                .or(() -> Optional.ofNullable(placeOf.job(job)))
                .orElseThrow();
    }

    private static Map<UUID, Job> byId(Collection<Job> jobs) {
        return jobs.stream().collect(Collectors.toMap(Job::id, Function.identity()));
    }
}
