package dev.peisong.order.listing;

import dev.peisong.common.web.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a list of orders is sorted; those without an agreed window are due last. */
enum Sort {
    NEWEST,
    OLDEST,
    DUE_FIRST,
    DUE_LAST;

    /** As in the index orders_by_due. */
    static final String DUE = "coalesce(o.promised_to, 'infinity')";

    String orderBy() {
        return switch (this) {
            case NEWEST -> "o.id DESC";
            case OLDEST -> "o.id";
            case DUE_FIRST -> DUE + ", o.id";
            case DUE_LAST -> DUE + " DESC, o.id DESC";
        };
    }

    /** Restricts to what comes after the page that ended there. */
    void after(Cursor end, Conditions conditions) {
        conditions.with(
                switch (this) {
                    case NEWEST -> "o.id < :afterId";
                    case OLDEST -> "o.id > :afterId";
                    case DUE_FIRST ->
                            "(" + DUE + ", o.id) > (CAST(:afterDue AS timestamptz), :afterId)";
                    case DUE_LAST ->
                            "(" + DUE + ", o.id) < (CAST(:afterDue AS timestamptz), :afterId)";
                },
                "afterId",
                end.uuid(1));
        conditions.params().put("afterDue", end.text(0));
    }

    static Cursor end(ListedOrder last) {
        return cursor(last.promisedTo(), last.id());
    }

    private static Cursor cursor(@Nullable Object due, UUID id) {
        return Cursor.at(due == null ? "infinity" : due, id);
    }
}
