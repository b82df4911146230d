package dev.peisong.order.intake;

import dev.peisong.order.spreadsheet.TableReader;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes order rows of a table's rows, as a mapping tells. */
final class MappedRows implements TableReader {
    private final Function<List<String>, FieldMapping> mappingFor;
    private final Consumer<ImportRow> rows;
    private List<String> header = List.of();
    private @Nullable FieldMapping mapping;

    /**
     * @param mappingFor makes the mapping for a header
     */
    MappedRows(Function<List<String>, FieldMapping> mappingFor, Consumer<ImportRow> rows) {
        this.mappingFor = mappingFor;
        this.rows = rows;
    }

    @Override
    public void header(List<String> columns) {
        header = columns;
        mapping = mappingFor.apply(columns);
    }

    @Override
    public void row(int number, List<String> cells) {
        rows.accept(made(number, cells));
    }

    List<String> header() {
        return header;
    }

    FieldMapping mapping() {
        return Objects.requireNonNull(mapping);
    }

    private ImportRow made(int number, List<String> cells) {
        if (cells.size() != header.size()) {
            return ImportRow.refused(
                            number,
                            "ragged-row",
                            "has %d columns where the header has %d"
                                    .formatted(cells.size(), header.size()))
                    .from(cells);
        }
        return ImportRow.of(number, mapping().order(column -> cells.get(header.indexOf(column))))
                .from(cells);
    }
}
