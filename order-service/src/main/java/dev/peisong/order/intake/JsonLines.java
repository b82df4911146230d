package dev.peisong.order.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** One JSON object a line, empty lines aside. A line is read no further than a row may be long. */
final class JsonLines {
    private JsonLines() {}

    static void read(Reader file, Consumer<ImportRow> rows) {
        try (var reader = new BufferedReader(file)) {
            int number = 0;
            for (String line = line(reader); line != null; line = line(reader)) {
                if (!line.isBlank()) {
                    rows.accept(ImportRow.of(++number, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NullAway") // null is the end, as with BufferedReader
    private static String line(BufferedReader reader) throws IOException {
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        var line = new StringBuilder();
        while (next >= 0 && next != '\n') {
            if (next != '\r' && line.length() <= ImportRow.MAX_CHARACTERS) {
                line.append((char) next);
            }
            next = reader.read();
        }
        return line.toString();
    }
}
