package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.DispatchEvent.JobWaiting;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.roads.RoadNetwork;
import dev.peisong.dispatch.roads.SnappedPoint;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds where a job is done: where its order says, where its address lies, or where told. */
@Component
public class LocateJob {
    private final Jobs jobs;
    private final RoadNetwork roads;
    private final AddressFinder addresses;
    private final Announcements announcements;

    LocateJob(Jobs jobs, RoadNetwork roads, AddressFinder addresses, Announcements announcements) {
        this.jobs = jobs;
        this.roads = roads;
        this.addresses = addresses;
        this.announcements = announcements;
    }

    /** Says why where it has to wait. */
    public void locate(Job job) {
        GeoPoint place = job.delivery().point();
        if (place == null) {
            place = addresses.find(job.delivery()).orElse(null);
        }
        if (place == null) {
            waits(job, "ADDRESS_UNCLEAR", "The address is not on the map: place it by hand", null);
        } else {
            at(job, place);
        }
    }

    /** A person places the job; its new state says whether a road is near. */
    @Transactional
    public Job place(UUID jobId, ExpectedVersion expected, GeoPoint place) {
        Job job = jobs.lock(jobId).orElseThrow(() -> DomainException.notFound("job", jobId));
        expected.check(job.version());
        if (job.status() != JobStatus.WAITING && job.status() != JobStatus.OPEN) {
            throw DomainException.illegalState(
                    "job-not-placeable", "A job that is " + job.status() + " keeps its place");
        }
        at(job, place);
        return jobs.saveAndFlush(job);
    }

    private void at(Job job, GeoPoint place) {
        Optional<SnappedPoint> road = roads.snap(place);
        if (road.isEmpty()) {
            waits(job, "OFF_ROAD", "No road of the map is near", place);
        } else if (road.get().isOffRoad()) {
            long meters = Math.round(road.get().meters());
            waits(job, "OFF_ROAD", "The next road is %d m away".formatted(meters), place);
        } else {
            job.locate(place);
        }
    }

    private void waits(Job job, String reason, String detail, @Nullable GeoPoint place) {
        job.await(reason, detail, place);
        announcements.ofJob(job.ref(), new JobWaiting(job.ref(), reason, detail));
    }
}
