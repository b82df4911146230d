package dev.peisong.inventory.stock;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize(
        "hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE', 'DISPATCHER', 'FINANCE',"
                + " 'CUSTOMER_SERVICE', 'MERCHANT', 'PARTNER', 'VIEWER')")
class StockController {
    private final StockQueries queries;

    StockController(StockQueries queries) {
        this.queries = queries;
    }

    /** What lies where, by SKU and site. */
    @GetMapping("/stock")
    Page<StockQueries.Level> stock(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable UUID merchantId,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Size(max = 100) @Nullable String query,
            PageQuery page) {
        UUID none = new UUID(0, 0);
        var after =
                page.after()
                        .map(c -> new ShelfKey(c.uuid(0), c.uuid(1)))
                        .orElse(new ShelfKey(none, none));
        var rows =
                queries.levels(
                        siteId,
                        merchantId,
                        StockQueries.Sought.of(sku, query),
                        after,
                        page.fetch());
        return page.of(rows, row -> Cursor.at(row.skuId(), row.siteId()));
    }

    /** What went where, newest first. */
    @GetMapping("/movements")
    Page<StockQueries.Moved> movements(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable UUID skuId,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable UUID shipmentId,
            @RequestParam(required = false) @Nullable UUID documentId,
            PageQuery page) {
        var filter =
                new StockQueries.MovementFilter(siteId, skuId, orderId, shipmentId, documentId);
        UUID before = page.after().map(c -> c.uuid(0)).orElse(null);
        var rows = queries.movements(filter, before, page.fetch());
        return page.of(rows, row -> Cursor.at(row.movementId()));
    }
}
