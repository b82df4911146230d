package dev.peisong.dispatch.fleet;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** Vehicles: what they carry, can do and cost. */
@RestController
@RequestMapping("/api/v1/vehicles")
class VehicleController {
    private final Vehicles vehicles;
    private final SaveVehicle saveVehicle;

    VehicleController(Vehicles vehicles, SaveVehicle saveVehicle) {
        this.vehicles = vehicles;
        this.saveVehicle = saveVehicle;
    }

    record VehicleTerms(
            @NotNull UUID siteId,
            @NotBlank @Size(max = 60) String code,
            @NotNull @Valid Capacity capacity,
            @NotNull @Valid Rates rates,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> skills,
            @Nullable Boolean active) {

        Vehicle.Terms terms() {
            return new Vehicle.Terms(
                    siteId,
                    code.strip(),
                    capacity,
                    rates,
                    Objects.requireNonNullElse(skills, List.of()),
                    Objects.requireNonNullElse(active, true));
        }
    }

    record VehicleView(
            UUID id,
            UUID siteId,
            String code,
            Capacity capacity,
            Rates rates,
            List<String> skills,
            boolean active) {

        static VehicleView of(Vehicle vehicle) {
            return new VehicleView(
                    vehicle.id(),
                    vehicle.siteId(),
                    vehicle.code(),
                    vehicle.capacity(),
                    vehicle.rates(),
                    vehicle.skills().stream().sorted().toList(),
                    vehicle.active());
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public Page<VehicleView> list(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Size(max = 100) @Nullable String query,
            PageQuery page) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        String words = query == null ? "" : query.strip().toLowerCase(Locale.ROOT);
        var rows = vehicles.search(siteId, active, words, after, Limit.of(page.fetch()));
        return page.of(rows.stream().map(VehicleView::of).toList(), view -> Cursor.at(view.id()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public ResponseEntity<VehicleView> get(@PathVariable UUID id) {
        var vehicle =
                vehicles.findById(id).orElseThrow(() -> DomainException.notFound("vehicle", id));
        return answer(ResponseEntity.ok(), vehicle);
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<VehicleView> add(@Valid @RequestBody VehicleTerms terms) {
        var vehicle = saveVehicle.add(terms.terms());
        return answer(
                ResponseEntity.created(URI.create("/api/v1/vehicles/" + vehicle.id())), vehicle);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<VehicleView> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody VehicleTerms terms) {
        var vehicle = saveVehicle.change(id, expected, terms.terms());
        return answer(ResponseEntity.ok(), vehicle);
    }

    private static ResponseEntity<VehicleView> answer(
            ResponseEntity.BodyBuilder answer, Vehicle vehicle) {
        return answer.eTag(ExpectedVersion.etag(vehicle.version())).body(VehicleView.of(vehicle));
    }
}
