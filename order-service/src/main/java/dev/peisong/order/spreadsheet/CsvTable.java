package dev.peisong.order.spreadsheet;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** A CSV file as RFC 4180 has it, with a header, separated by a comma or what is found in it. */
public final class CsvTable {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEADER = 65_536;

    private CsvTable() {}

    /**
     * Reads rows.
     *
     * @param separator null to find it in the header
     * @throws BadRequestException when there is no sense in the header, or a quote never ends
     * @throws UncheckedIOException of CharacterCodingException where it is of another encoding
     */
    public static void read(Reader file, @Nullable Character separator, TableReader table) {
        try (var reader = new BufferedReader(file, LONGEST_HEADER)) {
            char used = separator == null ? separator(peekHeader(reader)) : separator;
            var format = CSVFormat.RFC4180.builder().setDelimiter(used).setIgnoreEmptyLines(true);
            var bounded = new BoundedRows(reader);
            try (CSVParser parser = CSVParser.parse(bounded, format.get())) {
                read(parser, bounded, used, table);
            }
        } catch (UncheckedIOException | IOException e) {
            if (e.getCause() instanceof CharacterCodingException
                    || e instanceof CharacterCodingException) {
                throw new UncheckedIOException(new CharacterCodingException());
            }
            throw new BadRequestException(
                    new BadField("body", "", "malformed-csv", "is not CSV: " + e.getMessage()));
        }
    }

    private static void read(CSVParser parser, BoundedRows file, char used, TableReader table) {
        var records = parser.iterator();
        if (!records.hasNext()) {
            throw new BadRequestException(new BadField("body", "", "empty", "has no header"));
        }
        List<String> header = records.next().stream().map(String::strip).toList();
        checkSeparator(header, used);
        table.header(Header.checked(header));
        int number = 0;
        while (records.hasNext()) {
            table.row(++number, records.next().stream().map(SafeCsv::unsafe).toList());
            file.nextRow();
        }
    }

    private static void checkSeparator(List<String> header, char used) {
        if (header.size() != 1) {
            return;
        }
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
