package dev.peisong.inventory.receiving;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.inventory.picking.ParcelQueries;
import dev.peisong.inventory.picking.ReturnedGoods.Portion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inspections")
@PreAuthorize("hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE')")
class InspectionController {
    private final InspectGoods inspect;
    private final ParcelQueries parcels;

    InspectionController(InspectGoods inspect, ParcelQueries parcels) {
        this.inspect = inspect;
        this.parcels = parcels;
    }

    /**
     * What was looked at.
     *
     * @param lines absent means everything that is left in the parcel
     */
    record NewInspection(
            @NotNull UUID parcelId,
            @NotNull InspectGoods.Disposition disposition,
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 1000) List<@Valid InspectedLine> lines) {}

    record InspectedLine(@NotNull UUID lineId, @Min(1) @Max(1_000_000) int quantity) {}

    record Inspected(UUID inspectionId) {}

    @PostMapping
    ResponseEntity<Inspected> inspect(@Valid @RequestBody NewInspection body) {
        List<InspectedLine> lines = body.lines() == null ? List.of() : body.lines();
        UUID id =
                inspect.handle(
                        new InspectGoods.Command(
                                body.parcelId(),
                                body.disposition(),
                                body.note(),
                                lines.stream()
                                        .map(each -> new Portion(each.lineId(), each.quantity()))
                                        .toList()));
        return ResponseEntity.created(URI.create("/api/v1/movements?documentId=" + id))
                .body(new Inspected(id));
    }

    /** Parcels that wait to be looked at. */
    @GetMapping
    Page<ParcelQueries.ParcelView> waiting(
            @RequestParam(required = false) @Nullable UUID siteId, PageQuery page) {
        UUID after = page.after().map(c -> c.uuid(0)).orElse(new UUID(0, 0));
        var rows = parcels.inInspection(siteId, after, page.fetch());
        return page.of(rows, row -> Cursor.at(row.parcelId()));
    }
}
