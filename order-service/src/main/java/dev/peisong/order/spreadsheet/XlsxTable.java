package dev.peisong.order.spreadsheet;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an Excel workbook, its first filled row being the header. Numbers come as
 * plain digits, dates as local ISO-8601, formulas as the value that was saved with them.
 */
public final class XlsxTable {
    private static final int MAX_COLUMNS = 1_000;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private XlsxTable() {}

    /**
     * Reads rows.
     *
     * @throws BadRequestException when it is no workbook, is larger inside than any that people
     *     make, or has no sense in its header
     */
    public static void read(Path file, TableReader table) {
        XlsxBounds.check(file);
        var withFormats = new ReadingOptions(true, true);
        try (var workbook = new ReadableWorkbook(file.toFile(), withFormats);
                var rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), table);
        } catch (BadRequestException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e instanceof RowRefused refused) {
                throw refused.why;
            }
            throw malformed();
        }
    }

    /** What the table's reader threw, so that it is not taken for a fault of the file. */
    @SuppressWarnings("serial")
    private static final class RowRefused extends RuntimeException {
        private final RuntimeException why;

        RowRefused(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }

    private static void read(Iterator<Row> rows, TableReader table) {
        List<String> header = List.of();
        int number = 0;
        while (rows.hasNext()) {
            var cells = cells(rows.next());
            if (cells.isEmpty()) {
                continue;
            }
            try {
                if (header.isEmpty()) {
                    header = Header.checked(cells.stream().map(String::strip).toList());
                    table.header(header);
                } else {
                    table.row(++number, padded(cells, header.size()));
                }
            } catch (RuntimeException e) {
                throw new RowRefused(e);
            }
        }
        if (header.isEmpty()) {
            throw new BadRequestException(new BadField("body", "", "empty", "has no header"));
        }
    }

    /** Without the empty ones at its end. */
    private static List<String> cells(Row row) {
        var cells =
                IntStream.range(0, Math.min(row.getCellCount(), MAX_COLUMNS))
                        .mapToObj(i -> text(row.getOptionalCell(i).orElse(null)))
                        .toList();
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return cells.subList(0, filled);
    }

    private static List<String> padded(List<String> cells, int columns) {
        var padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        boolean number = cell.getType() == CellType.NUMBER;
        if (number && isDate(cell)) {
            return LOCAL.format(cell.asDate());
        }
        if (number
                || (cell.getType() == CellType.FORMULA
                        && raw.matches("-?[0-9.]+([eE][+-]?[0-9]{1,3})?"))) {
            return plain(raw);
        }
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    private static String plain(String number) {
        try {
            var exact = new BigDecimal(number);
            return exact.scale() < -20 ? number : exact.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** By its format: that of a number has no letters of dates outside quotes and brackets. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            Integer id = cell.getDataFormatId();
            return id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47));
        }
        return !format.equalsIgnoreCase("General")
                && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static BadRequestException malformed() {
        return new BadRequestException(
                new BadField(
                        "body",
                        "",
                        "malformed-xlsx",
                        "is not an Excel workbook (.xlsx); open it and save it as one"));
    }
}
