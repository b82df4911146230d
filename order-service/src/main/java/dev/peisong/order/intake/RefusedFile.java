package dev.peisong.order.intake;

import dev.peisong.order.spreadsheet.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The refused rows of an import as a file, to be repaired and imported again. */
@Component
class RefusedFile {
    private static final int AT_A_TIME = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<@Nullable Object>> CELLS = new TypeReference<>() {};

    /** Left alone when the file is imported again. */
    private static final List<String> REMARKS = List.of("#row", "#field", "#reason", "#problem");

    private final Imports imports;
    private final ImportRows rows;
    private final TransactionTemplate reading;

    RefusedFile(Imports imports, ImportRows rows, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.rows = rows;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * An import.
     *
     * @param header its columns; empty for JSON Lines
     */
    record Found(UUID id, boolean table, List<String> header) {}

    Optional<Found> find(UUID id) {
        return Objects.requireNonNull(
                reading.execute(
                        _ ->
                                imports.progress(id)
                                        .map(
                                                p ->
                                                        new Found(
                                                                id,
                                                                !p.format().equals("JSON_LINES"),
                                                                imports.header(id)))));
    }

    void write(Found found, OutputStream out) throws IOException {
        if (found.table()) {
            writeTable(found, out);
        } else {
            writeLines(found, out);
        }
    }

    private void writeTable(Found found, OutputStream out) throws IOException {
        var columns = found.header().stream().filter(c -> !c.startsWith("#")).toList();
        try (var csv = new SafeCsv(out)) {
            var header = new ArrayList<@Nullable Object>(columns);
            header.addAll(REMARKS);
            csv.row(header);
            int after = 0;
            for (var part = part(found, after); !part.isEmpty(); part = part(found, after)) {
                for (ImportRows.Refused row : part) {
                    csv.row(cells(row, found.header()));
                }
                csv.flush();
                after = part.getLast().rowNumber();
            }
        }
    }

    /** Its cells beside the remarks of an earlier time, and what is wrong now. */
    private static List<@Nullable Object> cells(ImportRows.Refused row, List<String> header) {
        var source = row.source();
        var had = source == null ? List.of() : JSON.readValue(source, CELLS);
        var cells = new ArrayList<@Nullable Object>();
        for (int i = 0; i < Math.max(header.size(), had.size()); i++) {
            if (i >= header.size() || !header.get(i).startsWith("#")) {
                cells.add(i < had.size() ? had.get(i) : null);
            }
        }
        var pointer = Objects.requireNonNullElse(row.pointer(), "");
        cells.add(row.rowNumber());
        cells.add(pointer.replaceFirst("^/", "").replace('/', '.'));
        cells.add(row.reason());
        cells.add(row.detail());
        return cells;
    }

    private void writeLines(Found found, OutputStream out) throws IOException {
        int after = 0;
        for (var part = part(found, after); !part.isEmpty(); part = part(found, after)) {
            for (ImportRows.Refused row : part) {
                if (row.source() != null) {
                    out.write((row.source() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            after = part.getLast().rowNumber();
        }
        out.flush();
    }

    private List<ImportRows.Refused> part(Found found, int after) {
        return Objects.requireNonNull(
                reading.execute(_ -> rows.refused(found.id(), after, AT_A_TIME)));
    }
}
