package dev.peisong.order.spreadsheet;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.util.HashSet;
import java.util.List;

/** The first row of a table. */
final class Header {
    private Header() {}

    /**
     * @throws BadRequestException when a column has no name, or the name of another
     */
    static List<String> checked(List<String> columns) {
        var seen = new HashSet<String>();
        for (String column : columns) {
            if (column.isEmpty()) {
                throw bad("has a column without a name");
            }
            if (!seen.add(column)) {
                throw bad("names the column %s twice".formatted(column));
            }
        }
        return columns;
    }

    private static BadRequestException bad(String detail) {
        return new BadRequestException(new BadField("body", "", "bad-header", detail));
    }
}
