package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.RoutePublished;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is said of a route as it stands: whole, as drivers see it, and job by job. */
final class Told {
    private Told() {}

    static RoutePublished route(Route route) {
        var stops = new ArrayList<DispatchEvent.Stop>();
        route.stops().stream()
                .filter(RouteStop::counts)
                .forEach(stop -> stops.add(stop.told(stops.size() + 1)));
        return new RoutePublished(
                route.id(),
                route.day(),
                route.siteId(),
                route.vehicleId(),
                route.driverId(),
                route.plannedStart(),
                route.plannedEnd(),
                route.distanceMeters(),
                stops,
                route.cost());
    }

    /** Of each job that the route has still to do. */
    static Map<UUID, JobPlanned> jobs(Route route) {
        var planned = new LinkedHashMap<UUID, JobPlanned>();
        int sequence = 0;
        for (RouteStop stop : route.stops()) {
            sequence += stop.counts() ? 1 : 0;
            for (Assignment of : stop.assignments()) {
                if (of.active()) {
                    planned.put(of.jobId(), planned(route, of, stop, sequence));
                }
            }
        }
        return planned;
    }

    static JobPlanned job(Route route, UUID jobId) {
        JobPlanned planned = jobs(route).get(jobId);
        if (planned == null) {
            throw new IllegalArgumentException("job " + jobId + " is not on route " + route.id());
        }
        return planned;
    }

    private static JobPlanned planned(Route route, Assignment of, RouteStop stop, int sequence) {
        return new JobPlanned(
                of.job(),
                route.id(),
                stop.id(),
                route.vehicleId(),
                route.driverId(),
                route.day(),
                sequence,
                stop.plannedArrival(),
                of.promisedFrom(),
                of.promisedTo());
    }
}
