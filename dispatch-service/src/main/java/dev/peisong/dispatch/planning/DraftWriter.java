package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.dispatch.fleet.Rates;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.DraftStop;
import dev.peisong.dispatch.planning.Draft.DraftTask;
import dev.peisong.dispatch.planning.RoutePlanner.Proposal;
import dev.peisong.dispatch.roads.Leg;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.dispatch.roads.Polyline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns orders of jobs into routes with stops, times, costs and the way along the roads. */
@Component
class DraftWriter {
    private static final int DEPOT = 0;

    /**
     * @param withGeometry whether to look up the way along the roads, which takes a little longer
     */
    Draft write(DaySheet sheet, TravelTimes travel, Proposal proposal, boolean withGeometry) {
        var routes = new ArrayList<DraftRoute>();
        Map<UUID, Work> byId = sheet.worksById();
        for (Crew crew : sheet.crews()) {
            var works =
                    proposal.sequences().getOrDefault(crew.shiftId(), List.of()).stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .toList();
            if (!works.isEmpty()) {
                var timeline = Timeline.of(crew, DEPOT, works, travel);
                var along = withGeometry ? sheet.roads() : null;
                routes.add(route(sheet.depot(), crew, timeline, along));
            }
        }
        var leftOut = Stream.concat(proposal.unassigned().stream(), sheet.waiting().stream());
        return new Draft(routes, leftOut.toList(), sheet.replaces());
    }

    /**
     * @param roads along which the way is looked up; null leaves it out
     */
    DraftRoute route(GeoPoint depot, Crew crew, Timeline timeline, @Nullable OpenRoads roads) {
        DraftRoute route = route(crew, timeline);
        return roads == null ? route : along(roads, depot, route);
    }

    /** Without the way along the roads. */
    static DraftRoute route(Crew crew, Timeline timeline) {
        return new DraftRoute(
                crew.shiftId(),
                crew.vehicleId(),
                crew.driverId(),
                timeline.start(),
                timeline.end(),
                timeline.meters(),
                cost(crew.rates(), timeline.start(), timeline.end(), timeline.meters()),
                "",
                stops(timeline));
    }

    /** With the way along the roads. */
    static DraftRoute along(OpenRoads roads, GeoPoint depot, DraftRoute route) {
        return new DraftRoute(
                route.shiftId(),
                route.vehicleId(),
                route.driverId(),
                route.start(),
                route.end(),
                route.distanceMeters(),
                route.cost(),
                geometry(roads, depot, route.stops()),
                route.stops());
    }

    static List<DraftStop> stops(Timeline timeline) {
        var stops = new ArrayList<DraftStop>();
        for (Timeline.Visit visit : timeline.visits()) {
            Work work = visit.work();
            var task =
                    new DraftTask(
                            work.id(),
                            work.number(),
                            work.windowAt(visit.service()),
                            work.serviceSeconds());
            if (!stops.isEmpty() && stops.getLast().point().equals(work.place())) {
                stops.add(joined(stops.removeLast(), visit, task));
            } else {
                stops.add(
                        new DraftStop(
                                work.place(),
                                visit.arrival(),
                                visit.leaving(),
                                visit.travelSeconds(),
                                visit.waitingSeconds(),
                                List.of(task)));
            }
        }
        return stops;
    }

    private static DraftStop joined(DraftStop stop, Timeline.Visit visit, DraftTask task) {
        return new DraftStop(
                stop.point(),
                stop.arrival(),
                visit.leaving(),
                stop.travelSeconds(),
                stop.waitingSeconds() + visit.waitingSeconds(),
                Stream.concat(stop.tasks().stream(), Stream.of(task)).toList());
    }

    static Money cost(Rates rates, Instant start, Instant end, long meters) {
        long seconds = Duration.between(start, end).toSeconds();
        double minor =
                rates.fixedMinor()
                        + rates.perKilometerMinor() * meters / 1000.0
                        + rates.perHourMinor() * seconds / 3600.0;
        return new Money(Math.round(minor), rates.currency());
    }

    private static String geometry(OpenRoads roads, GeoPoint depot, List<DraftStop> stops) {
        var points = new ArrayList<GeoPoint>();
        points.add(depot);
        stops.forEach(stop -> points.add(stop.point()));
        points.add(depot);
        return geometry(roads, points);
    }

    /** Empty when there is no way. */
    static String geometry(OpenRoads roads, List<GeoPoint> points) {
        return roads.legs(points)
                .map(legs -> legs.stream().map(Leg::line).flatMap(List::stream).toList())
                .map(Polyline::encode)
                .orElse("");
    }
}
