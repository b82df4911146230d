package dev.peisong.dispatch.jobs;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs: search them, look at one, say where it is. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {
    private static final String MAY_LOOK =
            "hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'CUSTOMER_SERVICE', 'VIEWER')";

    private final Jobs jobs;
    private final JobQueries queries;
    private final LocateJob locateJob;

    JobController(Jobs jobs, JobQueries queries, LocateJob locateJob) {
        this.jobs = jobs;
        this.queries = queries;
        this.locateJob = locateJob;
    }

    /** A place in WGS-84 degrees. */
    record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    public Page<JobView> search(
            @RequestParam(required = false) @Nullable JobStatus status,
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable UUID shipmentId,
            @RequestParam(required = false) @Nullable @Size(max = 60) String number,
            PageQuery page) {
        var search = new JobQueries.Search(status, siteId, orderId, shipmentId, number);
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        return page.of(queries.search(search, after, page.fetch()), view -> Cursor.at(view.id()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public ResponseEntity<JobView> get(@PathVariable UUID id) {
        return answer(jobs.findById(id).orElseThrow(() -> DomainException.notFound("job", id)));
    }

    @PutMapping("/{id}/location")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'CUSTOMER_SERVICE')")
    @Transactional
    public ResponseEntity<JobView> place(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody Location location) {
        var point = new GeoPoint(location.latitude(), location.longitude());
        return answer(locateJob.place(id, expected, point));
    }

    private static ResponseEntity<JobView> answer(Job job) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(job.version())).body(JobView.of(job));
    }
}
