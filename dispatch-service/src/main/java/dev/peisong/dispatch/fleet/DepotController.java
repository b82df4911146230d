package dev.peisong.dispatch.fleet;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.web.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Depots: inventory's sites, with dispatch's own settings. */
@RestController
@RequestMapping("/api/v1/depots")
class DepotController {
    private final Depots depots;

    DepotController(Depots depots) {
        this.depots = depots;
    }

    record DepotView(
            UUID siteId,
            String code,
            String name,
            GeoPoint point,
            String zone,
            LocalTime businessDayStart,
            boolean scans,
            boolean active,
            int loadingSeconds) {

        static DepotView of(Depot depot) {
            return new DepotView(
                    depot.siteId(),
                    depot.code(),
                    depot.name(),
                    depot.point(),
                    depot.zone().getId(),
                    depot.businessDayStart(),
                    depot.scans(),
                    depot.active(),
                    depot.loadingSeconds());
        }
    }

    /**
     * @param loadingSeconds time that loading takes at the start of each shift
     */
    record Settings(@Min(0) @Max(14_400) int loadingSeconds) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public List<DepotView> list() {
        return depots.findAllByOrderByCode().stream().map(DepotView::of).toList();
    }

    @GetMapping("/{siteId}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public ResponseEntity<DepotView> get(@PathVariable UUID siteId) {
        return answer(find(siteId));
    }

    @PutMapping("/{siteId}/settings")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    @Transactional
    public ResponseEntity<DepotView> settle(
            @PathVariable UUID siteId, @Valid @RequestBody Settings settings) {
        Depot depot = find(siteId);
        depot.settle(settings.loadingSeconds());
        return answer(depots.saveAndFlush(depot));
    }

    private Depot find(UUID siteId) {
        return depots.findById(siteId).orElseThrow(() -> DomainException.notFound("depot", siteId));
    }

    private static ResponseEntity<DepotView> answer(Depot depot) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(depot.version()))
                .body(DepotView.of(depot));
    }
}
