package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.spreadsheet.CsvTable;
import dev.peisong.order.spreadsheet.XlsxTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes order rows of a file, whatever its format, and bounds how many. */
@Component
class ReadFile {
    static final int MAX_ROWS = 10_000;

    private final Imports imports;

    ReadFile(Imports imports) {
        this.imports = imports;
    }

    /** What a table's columns are, and which of our fields they fill; empty for other files. */
    record Table(List<String> header, Map<String, String> mapping) {}

    /**
     * @throws BadRequestException when there is no sense in the file as a whole
     */
    Table read(UUID merchantId, Upload file, FileFormat format, Consumer<ImportRow> rows) {
        int[] count = {0};
        Consumer<ImportRow> counted =
                row -> {
                    if (++count[0] > MAX_ROWS) {
                        throw bad(
                                "too-many-rows",
                                "has more than %d rows; split the file".formatted(MAX_ROWS));
                    }
                    rows.accept(row);
                };
        var table = new MappedRows(header -> mapping(merchantId, header, format), counted);
        try {
            switch (format.kind()) {
                case CSV -> {
                    try (var text = file.text(format.encoding())) {
                        CsvTable.read(text, format.separator(), table);
                    }
                }
                case XLSX -> XlsxTable.read(file.path(), table);
                case JSON_LINES -> {
                    try (var text = file.text(null)) {
                        JsonLines.read(text, counted);
                    }
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw Upload.isOtherwiseEncoded(e)
                    ? Upload.otherwiseEncoded()
                    : new IllegalStateException(e);
        }
        if (count[0] == 0) {
            throw bad("empty", "has no rows");
        }
        return format.kind() == FileFormat.Kind.JSON_LINES
                ? new Table(List.of(), Map.of())
                : new Table(table.header(), table.mapping().columns());
    }

    private FieldMapping mapping(UUID merchantId, List<String> header, FileFormat format) {
        if (format.mapping() != null || !format.guess()) {
            return FieldMapping.of(format.mapping(), header, format.zone());
        }
        var used =
                imports.lastMapping(merchantId, header).orElseGet(() -> GuessedMapping.of(header));
        return FieldMapping.of(used, format.zone());
    }

    private static BadRequestException bad(String code, String detail) {
        return new BadRequestException(new BadField("body", "", code, detail));
    }
}
