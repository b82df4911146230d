package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.BodyLimit;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.common.web.WithoutIdempotency;
import dev.peisong.order.ordering.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of orders: send one, watch it, read what became of each row. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final String CSV = "text/csv";

    private final TakeImport takeImport;
    private final Imports imports;
    private final ImportRows rows;

    ImportController(TakeImport takeImport, Imports imports, ImportRows rows) {
        this.takeImport = takeImport;
        this.imports = imports;
        this.rows = rows;
    }

    @Configuration(proxyBeanMethods = false)
    static class Limits {
        /** A little more than an import may have, so that its own check answers. */
        @Bean
        BodyLimit importLimit() {
            return new BodyLimit("/api/v1/imports", DataSize.ofBytes(Upload.MAX_BYTES + 1024));
        }

        /** An import keeps its key itself: its body is not to be held in memory. */
        @Bean
        WithoutIdempotency importKeys() {
            return WithoutIdempotency.of("/api/v1/imports");
        }
    }

    /**
     * Stores a file; its rows are applied in the background.
     *
     * @param delimiter of CSV: one of , ; | or tab; found in the header unless told
     * @param mapping of CSV: JSON of our field to the file's column, {@code =text} for a fixed
     *     value
     */
    @PostMapping(
            consumes = {CSV, "application/x-ndjson", "application/jsonl", "application/json-lines"})
    @PreAuthorize(Access.WRITE)
    ResponseEntity<Imports.Progress> take(
            @RequestParam UUID merchantId,
            @RequestParam(required = false) @Nullable Character delimiter,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(
                            regexp = "[\\x21-\\x7E]{1,255}",
                            message = "is not 1 to 255 visible ASCII characters")
                    @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        boolean csv = MediaType.valueOf(request.getContentType()).getSubtype().equals("csv");
        try (var file = Upload.of(request.getInputStream())) {
            var format = new TakeImport.Format(csv, delimiter, mapping);
            var taken = takeImport.take(merchantId, file, format, key);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + taken.id()))
                    .body(taken);
        }
    }

    @GetMapping("/{id}")
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    Imports.Progress get(@PathVariable UUID id) {
        return imports.progress(id).orElseThrow(() -> DomainException.notFound("import", id));
    }

    @GetMapping
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    Page<Imports.Progress> list(PageQuery page) {
        var before = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        return page.of(imports.list(null, before, page.fetch()), row -> Cursor.at(row.id()));
    }

    @GetMapping("/{id}/rows")
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    Page<ImportRows.RowResult> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) ImportRows.@Nullable State state,
            PageQuery page) {
        get(id);
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        var found = rows.of(id, state, after, page.fetch());
        return page.of(found, row -> Cursor.at(row.rowNumber()));
    }
}
