package dev.peisong.order.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV for people who open it with a spreadsheet: UTF-8 with the mark that makes them read it so,
 * and no cell that they would take for a formula (OWASP: CSV injection). Such a cell gets an
 * apostrophe in front, which reading one of our files takes off again.
 */
public final class SafeCsv implements AutoCloseable {
    private static final String FORMULA = "=+-@\t\r";
    private static final char MARK = '\uFEFF';

    private final CSVPrinter printer;

    public SafeCsv(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** Null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell == null ? "" : safe(cell.toString()));
        }
        printer.println();
    }

    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What was written, without the apostrophe of ours. */
    static String unsafe(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
