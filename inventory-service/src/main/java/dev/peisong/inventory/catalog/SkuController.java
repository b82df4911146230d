package dev.peisong.inventory.catalog;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/skus")
class SkuController {
    private static final String WRITERS =
            "hasAnyRole('ADMIN', 'STATION_MANAGER', 'WAREHOUSE', 'MERCHANT', 'PARTNER')";
    private static final String CLASSES = "NORMAL|FRAGILE|COLD|DANGEROUS";

    private final RegisterSkus register;
    private final ChangeSku change;
    private final SkuQueries queries;

    SkuController(RegisterSkus register, ChangeSku change, SkuQueries queries) {
        this.register = register;
        this.change = change;
        this.queries = queries;
    }

    /** Up to a thousand SKUs of one merchant: all of them are added, or none. */
    record NewSkus(
            @NotNull UUID merchantId, @NotEmpty @Size(max = 1000) List<@Valid NewSku> skus) {}

    record NewSku(
            @NotBlank @Size(max = 64) String sku,
            @NotBlank @Size(max = 200) String name,
            @Min(0) @Max(100_000_000) long weightGrams,
            @Min(0) @Max(1_000_000_000) long volumeCubicCentimeters,
            @Nullable @Pattern(regexp = CLASSES) String handlingClass) {

        RegisterSkus.Draft draft() {
            String handling = handlingClass == null ? "NORMAL" : handlingClass;
            return new RegisterSkus.Draft(
                    sku,
                    new Sku.Profile(name, weightGrams, volumeCubicCentimeters, handling, true));
        }
    }

    /** All that can be changed of a SKU. */
    record SkuChange(
            @NotBlank @Size(max = 200) String name,
            @Min(0) @Max(100_000_000) long weightGrams,
            @Min(0) @Max(1_000_000_000) long volumeCubicCentimeters,
            @NotNull @Pattern(regexp = CLASSES) String handlingClass,
            boolean active) {}

    record Registered(List<SkuQueries.SkuView> items) {}

    @PostMapping
    @PreAuthorize(WRITERS)
    ResponseEntity<Registered> register(@Valid @RequestBody NewSkus body) {
        List<SkuQueries.SkuView> added =
                register
                        .handle(body.merchantId(), body.skus().stream().map(NewSku::draft).toList())
                        .stream()
                        .map(SkuQueries::view)
                        .toList();
        URI location =
                URI.create(
                        added.size() == 1
                                ? "/api/v1/skus/" + added.getFirst().skuId()
                                : "/api/v1/skus?merchantId=" + body.merchantId());
        return ResponseEntity.created(location).body(new Registered(added));
    }

    @PutMapping("/{id}")
    @PreAuthorize(WRITERS)
    ResponseEntity<SkuQueries.SkuView> change(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody SkuChange body) {
        var profile =
                new Sku.Profile(
                        body.name(),
                        body.weightGrams(),
                        body.volumeCubicCentimeters(),
                        body.handlingClass(),
                        body.active());
        return answer(change.handle(id, expected::check, profile));
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<SkuQueries.SkuView> read(@PathVariable UUID id) {
        return answer(queries.find(id));
    }

    /** All SKUs that the caller may see, of one merchant or of one code where told. */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<SkuQueries.SkuView> list(
            @RequestParam(required = false) @Nullable UUID merchantId,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Size(max = 100) @Nullable String query,
            PageQuery page) {
        var after = page.after().map(c -> c.uuid(0)).orElse(new UUID(0, 0));
        var rows = queries.after(SkuQueries.Wanted.of(merchantId, sku, query), after, page.fetch());
        return page.of(rows, row -> Cursor.at(row.skuId()));
    }

    private static ResponseEntity<SkuQueries.SkuView> answer(Sku sku) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(sku.version()))
                .body(SkuQueries.view(sku));
    }
}
