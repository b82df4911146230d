package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.intake.Imports.New;
import dev.peisong.order.merchant.Merchants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a file's rows, whole or not at all; they are applied later. */
@Component
class TakeImport {
    static final int MAX_ROWS = 10_000;

    private final Imports imports;
    private final ImportRows rows;
    private final Merchants merchants;

    TakeImport(Imports imports, ImportRows rows, Merchants merchants) {
        this.imports = imports;
        this.rows = rows;
        this.merchants = merchants;
    }

    /** How to read a file. */
    record Format(boolean csv, @Nullable Character separator, @Nullable String mapping) {
        /** What is the same request: file, merchant, and how the file is to be read. */
        String fingerprint(UUID merchantId, Upload file) {
            return "%s %s %s".formatted(file.sha256(), merchantId, this);
        }
    }

    /**
     * Takes a file.
     *
     * @param requestKey sent again with the same file, it answers with the import that there is
     * @return the import as it stands
     * @throws BadRequestException when there is no sense in the file as a whole
     */
    @Transactional
    Imports.Progress take(
            UUID merchantId, Upload file, Format format, @Nullable String requestKey) {
        if (merchants.findById(merchantId).isEmpty()) {
            throw new BadRequestException(
                    new BadField(
                            "query",
                            "/merchantId",
                            "unknown-merchant",
                            "is not a merchant of yours"));
        }
        String fingerprint = format.fingerprint(merchantId, file);
        if (requestKey != null) {
            var earlier = imports.claimKey(requestKey);
            if (earlier.isPresent()) {
                return progress(same(earlier.get(), fingerprint));
            }
        }
        UUID id = Ids.next();
        int count = read(file, format, _ -> {});
        imports.add(
                new New(
                        id,
                        merchantId,
                        format.csv() ? "CSV" : "JSON_LINES",
                        count,
                        requestKey,
                        fingerprint));
        read(file, format, row -> rows.add(id, merchantId, row));
        return progress(id);
    }

    private Imports.Progress progress(UUID id) {
        return imports.progress(id).orElseThrow();
    }

    private static int read(Upload file, Format format, Consumer<ImportRow> rows) {
        int[] count = {0};
        Consumer<ImportRow> counted =
                row -> {
                    if (++count[0] > MAX_ROWS) {
                        throw new BadRequestException(
                                new BadField(
                                        "body",
                                        "",
                                        "too-many-rows",
                                        "has more than %d rows; split the file"
                                                .formatted(MAX_ROWS)));
                    }
                    rows.accept(row);
                };
        try (var text = file.text()) {
            if (format.csv()) {
                CsvFile.read(text, format.separator(), format.mapping(), counted);
            } else {
                JsonLines.read(text, counted);
            }
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(e);
        }
        if (count[0] == 0) {
            throw new BadRequestException(new BadField("body", "", "empty", "has no rows"));
        }
        return count[0];
    }

    private static RuntimeException unreadable(Exception e) {
        return Upload.isNotUtf8(e) ? Upload.notUtf8() : new IllegalStateException(e);
    }

    private static UUID same(Imports.Earlier earlier, String fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw DomainException.invalid(
                    "/Idempotency-Key",
                    "idempotency-key-reused",
                    "was used with another file or query; use a new key for a new file");
        }
        return earlier.id();
    }
}
