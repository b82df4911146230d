package dev.peisong.dispatch.routes;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published routes. */
@RestController
@RequestMapping("/api/v1/routes")
class RouteController {
    private static final String MAY_LOOK =
            "hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'WAREHOUSE', 'VIEWER')";

    private final Routes routes;
    private final WithdrawRoute withdrawRoute;

    RouteController(Routes routes, WithdrawRoute withdrawRoute) {
        this.routes = routes;
        this.withdrawRoute = withdrawRoute;
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public List<RouteView> list(@RequestParam LocalDate day, @RequestParam UUID siteId) {
        return routes.ofDay(siteId, day).stream().map(RouteView::of).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public ResponseEntity<RouteView> get(@PathVariable UUID id) {
        var route = routes.findById(id).orElseThrow(() -> DomainException.notFound("route", id));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(route.version()))
                .body(RouteView.of(route));
    }

    @PostMapping("/{id}/withdraw")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    @Transactional
    public RouteView withdraw(@PathVariable UUID id) {
        return RouteView.of(withdrawRoute.withdraw(id));
    }
}
