package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.BodyLimit;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.common.web.WithoutIdempotency;
import dev.peisong.order.ordering.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
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
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LINES = "application/x-ndjson";

    private final TakeImport takeImport;
    private final Imports imports;
    private final ImportRows rows;
    private final PreviewImport previewImport;
    private final RefusedFile refusedFile;

    ImportController(
            TakeImport takeImport,
            PreviewImport previewImport,
            RefusedFile refusedFile,
            Imports imports,
            ImportRows rows) {
        this.takeImport = takeImport;
        this.previewImport = previewImport;
        this.refusedFile = refusedFile;
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

        @Bean
        BodyLimit previewLimit() {
            return new BodyLimit(
                    "/api/v1/imports/preview", DataSize.ofBytes(Upload.MAX_BYTES + 1024));
        }

        /** An import keeps its key itself: its body is not to be held in memory. */
        @Bean
        WithoutIdempotency importKeys() {
            return WithoutIdempotency.of("/api/v1/imports", "/api/v1/imports/preview");
        }
    }

    /**
     * Stores a file; its rows are applied in the background.
     *
     * @param delimiter of CSV: one of , ; | or tab; found in the header unless told
     * @param encoding of CSV, UTF-8 unless told
     * @param mapping of tables: JSON of our field to the file's column, {@code =text} for a fixed
     *     value
     * @param zone of dates and times without one, such as Asia/Shanghai
     * @param fileName as its sender calls it
     */
    @PostMapping(consumes = {CSV, XLSX, LINES, "application/jsonl", "application/json-lines"})
    @PreAuthorize(Access.WRITE)
    ResponseEntity<Imports.Progress> take(
            @RequestParam UUID merchantId,
            @RequestParam(required = false) @Nullable Character delimiter,
            @RequestParam(required = false) FileFormat.@Nullable Encoding encoding,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable String fileName,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(
                            regexp = "[\\x21-\\x7E]{1,255}",
                            message = "is not 1 to 255 visible ASCII characters")
                    @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        var format = new FileFormat(kind(request), encoding, delimiter, mapping, zone, false);
        try (var file = Upload.of(request.getInputStream())) {
            var taken = takeImport.take(merchantId, file, format, fileName, key);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + taken.id()))
                    .body(taken);
        }
    }

    /**
     * What an import of the file would do, as far as can be told before. Nothing is stored. Without
     * a mapping, one is taken from the merchant's last file with these columns, or guessed from
     * their names in Chinese or English.
     */
    @PostMapping(
            path = "/preview",
            consumes = {CSV, XLSX, LINES, "application/jsonl", "application/json-lines"})
    @PreAuthorize(Access.WRITE)
    PreviewImport.Preview preview(
            @RequestParam UUID merchantId,
            @RequestParam(required = false) @Nullable Character delimiter,
            @RequestParam(required = false) FileFormat.@Nullable Encoding encoding,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable ZoneId zone,
            HttpServletRequest request)
            throws IOException {
        var format = new FileFormat(kind(request), encoding, delimiter, mapping, zone, true);
        try (var file = Upload.of(request.getInputStream())) {
            return previewImport.preview(merchantId, file, format);
        }
    }

    private static FileFormat.Kind kind(HttpServletRequest request) {
        return switch (MediaType.valueOf(request.getContentType()).getSubtype()) {
            case "csv" -> FileFormat.Kind.CSV;
            case "vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> FileFormat.Kind.XLSX;
            default -> FileFormat.Kind.JSON_LINES;
        };
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

    /**
     * The refused rows as their file had them, with what is wrong with each, to be repaired and
     * imported again: CSV whose columns that begin with # are remarks, or JSON Lines. They are kept
     * for a week.
     */
    @GetMapping(
            path = "/{id}/refused",
            produces = {CSV, LINES})
    @PreAuthorize(Access.READ)
    void refused(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var found = refusedFile.find(id).orElseThrow(() -> DomainException.notFound("import", id));
        response.setContentType((found.table() ? CSV : LINES) + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"refused." + (found.table() ? "csv" : "jsonl") + "\"");
        refusedFile.write(found, response.getOutputStream());
    }
}
