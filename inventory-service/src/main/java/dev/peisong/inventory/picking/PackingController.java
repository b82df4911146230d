package dev.peisong.inventory.picking;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/packings")
@PreAuthorize("hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE')")
class PackingController {
    private final PackParcels pack;
    private final ParcelQueries parcels;

    PackingController(PackParcels pack, ParcelQueries parcels) {
        this.pack = pack;
        this.parcels = parcels;
    }

    /** Parcels by id or by barcode: all of them are packed, or none. */
    record NewPacking(
            @NotNull UUID siteId,
            @Nullable @Size(max = 1000) List<@NotNull UUID> parcelIds,
            @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 100) String> barcodes,
            @Nullable Instant occurredAt) {}

    record Packed(List<UUID> parcelIds) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Packed pack(@Valid @RequestBody NewPacking body) {
        List<UUID> ids = body.parcelIds() == null ? List.of() : body.parcelIds();
        List<String> barcodes = body.barcodes() == null ? List.of() : body.barcodes();
        if (ids.isEmpty() && barcodes.isEmpty()) {
            throw DomainException.invalid("/parcelIds", "empty", "Name parcels by id or barcode");
        }
        return new Packed(
                pack.handle(
                        new PackParcels.Command(body.siteId(), ids, barcodes, body.occurredAt())));
    }

    /** Parcels that wait to be packed. */
    @GetMapping
    Page<ParcelQueries.ParcelView> waiting(
            @RequestParam(required = false) @Nullable UUID siteId, PageQuery page) {
        UUID after = page.after().map(c -> c.uuid(0)).orElse(new UUID(0, 0));
        var rows = parcels.toPack(siteId, after, page.fetch());
        return page.of(rows, row -> Cursor.at(row.parcelId()));
    }
}
