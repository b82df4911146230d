package dev.peisong.order.spreadsheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A file of which no row may be without end: a quote that is never closed would fill the memory.
 */
final class BoundedRows extends FilterReader {
    /** More than any order needs in CSV, whatever its columns repeat. */
    private static final int LONGEST = 4 * 65_536;

    private int sinceRow;

    BoundedRows(Reader file) {
        super(file);
    }

    /** A row has ended. */
    void nextRow() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        sinceRow += read;
        if (sinceRow > LONGEST) {
            throw new IOException("a row has more than %d characters".formatted(LONGEST));
        }
    }
}
