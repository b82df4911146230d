package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file: either JSON of an order to be applied, or what is wrong with it.
 *
 * @param number from 1, without the header
 * @param cells as the table has them; null where the file is no table
 */
record ImportRow(
        int number, @Nullable String json, @Nullable BadField wrong, @Nullable List<String> cells) {
    /** No order needs more; a row beyond it is refused unread. */
    static final int MAX_CHARACTERS = 65_536;

    static ImportRow of(int number, String json) {
        return json.length() > MAX_CHARACTERS
                ? refused(number, "too-long", "is longer than " + MAX_CHARACTERS + " characters")
                : new ImportRow(number, json, null, null);
    }

    static ImportRow refused(int number, String code, String detail) {
        return new ImportRow(number, null, new BadField("body", "", code, detail), null);
    }

    ImportRow from(List<String> tableCells) {
        return new ImportRow(number, json, wrong, List.copyOf(tableCells));
    }
}
