package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file as RFC 4180 has it, with a header, separated by a comma or what is found in it. */
final class CsvFile {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEADER = 65_536;

    private CsvFile() {}

    /**
     * Reads rows.
     *
     * @param separator null to find it in the header
     * @throws BadRequestException when there is no sense in the header, or a quote never ends
     */
    static void read(
            Reader file,
            @Nullable Character separator,
            @Nullable String mapping,
            Consumer<ImportRow> rows) {
        try (var reader = new BufferedReader(file, LONGEST_HEADER)) {
            char used = separator == null ? separator(peekHeader(reader)) : separator;
            var format = CSVFormat.RFC4180.builder().setDelimiter(used).setIgnoreEmptyLines(true);
            var bounded = new BoundedRows(reader);
            try (CSVParser parser = CSVParser.parse(bounded, format.get())) {
                read(parser, bounded, columns(parser, used, mapping), rows);
            }
        } catch (UncheckedIOException | IOException e) {
            if (Upload.isNotUtf8(e)) {
                throw Upload.notUtf8();
            }
            throw new BadRequestException(
                    new BadField("body", "", "malformed-csv", "is not CSV: " + e.getMessage()));
        }
    }

    private static void read(
            CSVParser parser, BoundedRows file, Columns columns, Consumer<ImportRow> rows) {
        int number = 0;
        var records = parser.iterator();
        while (records.hasNext()) {
            rows.accept(row(++number, records.next(), columns));
            file.nextRow();
        }
    }

    private static Columns columns(CSVParser parser, char used, @Nullable String mapping) {
        var records = parser.iterator();
        if (!records.hasNext()) {
            throw new BadRequestException(new BadField("body", "", "empty", "has no header"));
        }
        List<String> header = records.next().stream().map(String::strip).toList();
        checkHeader(header, used);
        return new Columns(header, CsvMapping.of(mapping, header));
    }

    private record Columns(List<String> header, CsvMapping mapping) {}

    private static ImportRow row(int number, CSVRecord record, Columns columns) {
        var header = columns.header;
        if (record.size() != header.size()) {
            return ImportRow.refused(
                    number,
                    "ragged-row",
                    "has %d columns where the header has %d"
                            .formatted(record.size(), header.size()));
        }
        return ImportRow.of(
                number, columns.mapping.order(column -> record.get(header.indexOf(column))));
    }

    private static void checkHeader(List<String> header, char used) {
        if (header.size() == 1) {
            for (char other : SEPARATORS) {
                if (header.getFirst().indexOf(other) >= 0) {
                    throw new BadRequestException(
                            new BadField(
                                    "query",
                                    "/delimiter",
                                    "wrong-delimiter",
                                    "is '%s' but the header is separated by '%s'"
                                            .formatted(used, other)));
                }
            }
        }
        var seen = new HashSet<String>();
        for (String column : header) {
            if (column.isEmpty() || !seen.add(column)) {
                throw new BadRequestException(
                        new BadField(
                                "body",
                                "",
                                "bad-header",
                                column.isEmpty()
                                        ? "has a column without a name"
                                        : "names the column %s twice".formatted(column)));
            }
        }
    }

    private static String peekHeader(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        var header = new StringBuilder();
        boolean quoted = false;
        for (int c = reader.read();
                c >= 0 && header.length() < LONGEST_HEADER - 1;
                c = reader.read()) {
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            header.append(quoted ? '"' : (char) c);
        }
        reader.reset();
        return header.toString();
    }

    /** Whichever of the usual ones occurs most often outside quotes. */
    private static char separator(String header) {
        return SEPARATORS.stream()
                .max(
                        Comparator.comparingLong(
                                        (Character c) -> header.chars().filter(x -> x == c).count())
                                .thenComparingInt(c -> -SEPARATORS.indexOf(c)))
                .orElse(',');
    }
}
