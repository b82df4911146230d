package dev.peisong.inventory.receiving;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.inventory.stock.Condition;
import dev.peisong.inventory.stock.GoodsLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptController {
    private static final String READERS =
            "hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE', 'DISPATCHER', 'FINANCE',"
                    + " 'CUSTOMER_SERVICE', 'MERCHANT', 'PARTNER', 'VIEWER')";

    private final ReceiveGoods receive;
    private final ReceiptQueries queries;

    ReceiptController(ReceiveGoods receive, ReceiptQueries queries) {
        this.receive = receive;
        this.queries = queries;
    }

    /** Up to a thousand lines of one merchant's goods: all of them are taken in, or none. */
    record NewReceipt(
            @NotNull UUID siteId,
            @NotNull UUID merchantId,
            @Nullable @Size(max = 100) String reference,
            @Nullable Instant receivedAt,
            @NotEmpty @Size(max = 1000) List<@Valid ReceivedLine> lines) {}

    /**
     * Like goods.
     *
     * @param serial then the quantity is one
     * @param condition SELLABLE unless told
     */
    record ReceivedLine(
            @NotBlank @Size(max = 64) String sku,
            @Min(1) @Max(1_000_000) int quantity,
            @Nullable @Size(max = 64) String lot,
            @Nullable @Size(max = 64) String serial,
            @Nullable Condition condition) {

        GoodsLine goods() {
            return GoodsLine.of(sku, quantity, lot, serial, condition);
        }
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE')")
    ResponseEntity<ReceiptQueries.ReceiptView> receive(@Valid @RequestBody NewReceipt body) {
        UUID id =
                receive.handle(
                        new ReceiveGoods.Command(
                                body.siteId(),
                                body.merchantId(),
                                body.reference(),
                                body.receivedAt(),
                                body.lines().stream().map(ReceivedLine::goods).toList()));
        return ResponseEntity.created(URI.create("/api/v1/receipts/" + id)).body(queries.find(id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ReceiptQueries.ReceiptView read(@PathVariable UUID id) {
        return queries.find(id);
    }

    /** Newest first. */
    @GetMapping
    @PreAuthorize(READERS)
    Page<ReceiptQueries.ReceiptView> list(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable UUID merchantId,
            PageQuery page) {
        UUID before = page.after().map(c -> c.uuid(0)).orElse(null);
        var rows = queries.before(siteId, merchantId, before, page.fetch());
        return page.of(rows, row -> Cursor.at(row.receiptId()));
    }
}
