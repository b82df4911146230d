package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.jobs.Job;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a job is done: at the door, or at the site that its leg leads to. */
@Component
class PlaceOf {
    private final Depots depots;

    PlaceOf(Depots depots) {
        this.depots = depots;
    }

    @Nullable GeoPoint job(Job job) {
        UUID site = job.toSiteId();
        return site == null ? job.place() : depots.findById(site).map(Depot::point).orElse(null);
    }
}
