package dev.peisong.inventory.warehouse;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sites")
class SiteController {
    private static final String ZONE = "an IANA time zone such as Europe/Helsinki";

    private final OpenSite open;
    private final ChangeSite change;
    private final SiteQueries queries;

    SiteController(OpenSite open, ChangeSite change, SiteQueries queries) {
        this.open = open;
        this.change = change;
        this.queries = queries;
    }

    /**
     * A new site.
     *
     * @param businessDayStart local time; 04:00 unless told
     */
    record NewSite(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9._-]+") String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull GeoPoint point,
            @NotBlank @Size(max = 60) String zone,
            @Nullable LocalTime businessDayStart,
            boolean scans) {}

    /** All that can be changed of a site. */
    record SiteChange(
            @NotBlank @Size(max = 200) String name,
            @NotNull GeoPoint point,
            @NotBlank @Size(max = 60) String zone,
            @NotNull LocalTime businessDayStart,
            boolean scans,
            boolean active) {}

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<SiteQueries.SiteView> open(@Valid @RequestBody NewSite body) {
        LocalTime start =
                body.businessDayStart() == null ? LocalTime.of(4, 0) : body.businessDayStart();
        var profile =
                new Site.Profile(
                        body.name(), body.point(), zone(body.zone()), start, body.scans(), true);
        Site site = open.handle(body.code(), profile);
        return ResponseEntity.created(URI.create("/api/v1/sites/" + site.id()))
                .eTag(ExpectedVersion.etag(site.version()))
                .body(SiteQueries.view(site));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<SiteQueries.SiteView> change(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody SiteChange body) {
        var profile =
                new Site.Profile(
                        body.name(),
                        body.point(),
                        zone(body.zone()),
                        body.businessDayStart(),
                        body.scans(),
                        body.active());
        return answer(change.handle(id, expected::check, profile));
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<SiteQueries.SiteView> read(@PathVariable UUID id) {
        return answer(queries.find(id));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<SiteQueries.SiteView> list(PageQuery page) {
        var rows = queries.after(page.after().map(c -> c.text(0)).orElse(""), page.fetch());
        return page.of(rows, site -> Cursor.at(site.code()));
    }

    private static ResponseEntity<SiteQueries.SiteView> answer(Site site) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(site.version()))
                .body(SiteQueries.view(site));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw DomainException.invalid("/zone", "unknown-zone", "is not " + ZONE);
        }
    }
}
