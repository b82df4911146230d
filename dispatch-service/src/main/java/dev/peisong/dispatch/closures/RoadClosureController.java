package dev.peisong.dispatch.closures;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.dispatch.closures.RoadClosure.Shape;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closed roads: close some, change for how long, lift it. */
@RestController
@RequestMapping("/api/v1/road-closures")
class RoadClosureController {
    private static final String MAY_LOOK =
            "hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')";

    private final RoadClosures closures;
    private final CloseRoads closeRoads;
    private final Clock clock;

    RoadClosureController(RoadClosures closures, CloseRoads closeRoads, Clock clock) {
        this.closures = closures;
        this.closeRoads = closeRoads;
        this.clock = clock;
    }

    /** A point in WGS-84 degrees. */
    record Point(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    /**
     * Roads to close.
     *
     * @param points on the roads, or the corners of the area in order
     * @param from null for at once
     * @param until null where it stays until it is lifted
     */
    record NewClosure(
            @NotNull Shape shape,
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull Point> points,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Instant from,
            @Nullable Instant until) {

        List<GeoPoint> places() {
            return points.stream().map(p -> new GeoPoint(p.latitude(), p.longitude())).toList();
        }
    }

    /**
     * What may be changed.
     *
     * @param from null for what it is
     * @param until null where it stays until it is lifted
     */
    record ClosureTerms(
            @NotBlank @Size(max = 200) String reason,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public Page<RoadClosureView> list(
            @RequestParam(required = false) @Nullable Boolean open, PageQuery page) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        var rows = closures.list(open, clock.instant(), after, Limit.of(page.fetch()));
        return page.of(rows.stream().map(RoadClosureView::of).toList(), v -> Cursor.at(v.id()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public ResponseEntity<RoadClosureView> get(@PathVariable UUID id) {
        return answer(
                ResponseEntity.ok(),
                closures.findById(id)
                        .orElseThrow(() -> DomainException.notFound("road-closure", id)));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<RoadClosureView> close(@Valid @RequestBody NewClosure wanted) {
        var wish = new CloseRoads.Wish(wanted.reason().strip(), wanted.from(), wanted.until());
        var closure = closeRoads.close(wanted.shape(), wanted.places(), wish);
        var place = URI.create("/api/v1/road-closures/" + closure.id());
        return answer(ResponseEntity.created(place), closure);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<RoadClosureView> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ClosureTerms terms) {
        var wish = new CloseRoads.Wish(terms.reason().strip(), terms.from(), terms.until());
        return answer(ResponseEntity.ok(), closeRoads.change(id, expected, wish));
    }

    @PostMapping("/{id}/lift")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<RoadClosureView> lift(@PathVariable UUID id) {
        return answer(ResponseEntity.ok(), closeRoads.lift(id));
    }

    private static ResponseEntity<RoadClosureView> answer(
            ResponseEntity.BodyBuilder answer, RoadClosure closure) {
        return answer.eTag(ExpectedVersion.etag(closure.version()))
                .body(RoadClosureView.of(closure));
    }
}
