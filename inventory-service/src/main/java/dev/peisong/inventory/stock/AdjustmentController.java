package dev.peisong.inventory.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/adjustments")
@PreAuthorize("hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE')")
class AdjustmentController {
    private final AdjustStock adjust;

    AdjustmentController(AdjustStock adjust) {
        this.adjust = adjust;
    }

    /** Differences of one merchant's goods at one site: all are booked, or none. */
    record NewAdjustment(
            @NotNull UUID siteId,
            @NotNull UUID merchantId,
            @NotNull AdjustStock.Reason reason,
            @Nullable @Size(max = 500) String note,
            @NotEmpty @Size(max = 1000) List<@Valid AdjustedLine> lines) {}

    /**
     * Like goods.
     *
     * @param quantity units found, or negative: units gone
     */
    record AdjustedLine(
            @NotBlank @Size(max = 64) String sku,
            @Min(-1_000_000) @Max(1_000_000) int quantity,
            @Nullable @Size(max = 64) String lot,
            @Nullable @Size(max = 64) String serial,
            @Nullable Condition condition) {

        GoodsLine goods() {
            return GoodsLine.of(sku, quantity, lot, serial, condition);
        }
    }

    record Adjusted(UUID adjustmentId) {}

    @PostMapping
    ResponseEntity<Adjusted> adjust(@Valid @RequestBody NewAdjustment body) {
        UUID id =
                adjust.handle(
                        new AdjustStock.Command(
                                body.siteId(),
                                body.merchantId(),
                                body.reason(),
                                body.note(),
                                body.lines().stream().map(AdjustedLine::goods).toList()));
        return ResponseEntity.created(URI.create("/api/v1/movements?documentId=" + id))
                .body(new Adjusted(id));
    }
}
