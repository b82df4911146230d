package dev.peisong.order.spreadsheet;

import java.util.List;

/** Takes a table as it is read. */
public interface TableReader {
    /** The names of the columns; none is empty or comes twice. */
    void header(List<String> columns);

    /**
     * Any other row.
     *
     * @param number from 1, without the header
     * @param cells as the file has them, which may be fewer or more than there are columns
     */
    void row(int number, List<String> cells);
}
