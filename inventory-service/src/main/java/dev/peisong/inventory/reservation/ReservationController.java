package dev.peisong.inventory.reservation;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.inventory.reservation.ReservationQueries.Position;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize(
        "hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE', 'DISPATCHER', 'FINANCE',"
                + " 'CUSTOMER_SERVICE', 'MERCHANT', 'PARTNER', 'VIEWER')")
class ReservationController {
    private final ReservationQueries queries;

    ReservationController(ReservationQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/reservations/{orderId}")
    ReservationQueries.ReservationView read(@PathVariable UUID orderId) {
        return queries.find(orderId);
    }

    @GetMapping("/reservations")
    Page<ReservationQueries.ReservationSummary> list(
            @RequestParam(required = false) @Nullable ReservationStatus status,
            @RequestParam(required = false) @Nullable UUID merchantId,
            PageQuery page) {
        UUID after = page.after().map(c -> c.uuid(0)).orElse(new UUID(0, 0));
        var rows = queries.after(status, merchantId, after, page.fetch());
        return page.of(rows, row -> Cursor.at(row.orderId()));
    }

    /** Lines that wait for goods, those first that are served first. */
    @GetMapping("/backorders")
    Page<ReservationQueries.WaitingLine> backorders(
            @RequestParam(required = false) @Nullable UUID merchantId,
            @RequestParam(required = false) @Nullable UUID skuId,
            PageQuery page) {
        Position after =
                page.after()
                        .map(c -> new Position(c.instant(0), c.uuid(1), c.uuid(2)))
                        .orElse(Position.START);
        var rows = queries.waiting(merchantId, skuId, after, page.fetch());
        return page.of(rows, row -> Cursor.at(row.arrivedAt(), row.orderId(), row.lineId()));
    }
}
