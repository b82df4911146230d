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

/** Drivers: who they are to the dispatcher, and what they may do. */
@RestController
@RequestMapping("/api/v1/drivers")
class DriverController {
    private final Drivers drivers;
    private final SaveDriver saveDriver;

    DriverController(Drivers drivers, SaveDriver saveDriver) {
        this.drivers = drivers;
        this.saveDriver = saveDriver;
    }

    record DriverTerms(
            @NotNull UUID siteId,
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 100) String displayName,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> skills,
            @Nullable Boolean active) {

        Driver.Terms terms() {
            return new Driver.Terms(
                    siteId,
                    code.strip(),
                    displayName.strip(),
                    Objects.requireNonNullElse(skills, List.of()),
                    Objects.requireNonNullElse(active, true));
        }
    }

    record DriverView(
            UUID id,
            UUID siteId,
            String code,
            String displayName,
            List<String> skills,
            boolean active) {

        static DriverView of(Driver driver) {
            return new DriverView(
                    driver.id(),
                    driver.siteId(),
                    driver.code(),
                    driver.displayName(),
                    driver.skills().stream().sorted().toList(),
                    driver.active());
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public Page<DriverView> list(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Size(max = 100) @Nullable String query,
            PageQuery page) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        String words = query == null ? "" : query.strip().toLowerCase(Locale.ROOT);
        var rows = drivers.search(siteId, active, words, after, Limit.of(page.fetch()));
        return page.of(rows.stream().map(DriverView::of).toList(), view -> Cursor.at(view.id()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public ResponseEntity<DriverView> get(@PathVariable UUID id) {
        var driver = drivers.findById(id).orElseThrow(() -> DomainException.notFound("driver", id));
        return answer(ResponseEntity.ok(), driver);
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<DriverView> add(@Valid @RequestBody DriverTerms terms) {
        var driver = saveDriver.add(terms.terms());
        return answer(ResponseEntity.created(URI.create("/api/v1/drivers/" + driver.id())), driver);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<DriverView> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody DriverTerms terms) {
        var driver = saveDriver.change(id, expected, terms.terms());
        return answer(ResponseEntity.ok(), driver);
    }

    private static ResponseEntity<DriverView> answer(
            ResponseEntity.BodyBuilder answer, Driver driver) {
        return answer.eTag(ExpectedVersion.etag(driver.version())).body(DriverView.of(driver));
    }
}
