package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.intake.Imports.New;
import dev.peisong.order.merchant.Merchants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
    private final Merchants merchants;

    TakeImport(Imports imports, Merchants merchants) {
        this.imports = imports;
        this.merchants = merchants;
    }

    /** How to read a file. */
    record Format(boolean csv, @Nullable Character separator, @Nullable String mapping) {}

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
        if (requestKey != null) {
            var earlier = imports.find(merchantId, requestKey);
            if (earlier.isPresent()) {
                return progress(same(earlier.get(), file));
            }
        }
        UUID id = Ids.next();
        int rows = read(file, format, _ -> {});
        imports.add(
                new New(
                        id,
                        merchantId,
                        format.csv() ? "CSV" : "JSON_LINES",
                        rows,
                        requestKey,
                        file.sha256()));
        read(file, format, row -> imports.addRow(id, merchantId, row));
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
        boolean encoding =
                e instanceof CharacterCodingException
                        || e.getCause() instanceof CharacterCodingException;
        return encoding ? Upload.notUtf8() : new IllegalStateException(e);
    }

    private static UUID same(Imports.Earlier earlier, Upload file) {
        if (!earlier.sha256().equals(file.sha256())) {
            throw DomainException.invalid(
                    "/Idempotency-Key",
                    "idempotency-key-reused",
                    "was used with another file; use a new key for a new file");
        }
        return earlier.id();
    }
}
