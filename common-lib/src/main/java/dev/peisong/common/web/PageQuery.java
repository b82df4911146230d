package dev.peisong.common.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters {@code limit} and {@code after}, as a controller's argument:
 *
 * <pre>{@code
 * var rows = queries.ordersAfter(page.after(), page.fetch());   // ORDER BY placed_at, id LIMIT fetch
 * return page.of(rows, row -> Cursor.at(row.placedAt(), row.id()));
 * }</pre>
 */
public final class PageQuery {
    static final int USUAL_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    private final int limit;
    private final @Nullable Cursor after;
    private final Function<Cursor, String> write;

    PageQuery(int limit, @Nullable Cursor after, Function<Cursor, String> write) {
        this.limit = limit;
        this.after = after;
        this.write = write;
    }

    /** How many items the client wants, 1 to 200. */
    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than wanted, to know whether any follow. */
    public int fetch() {
        return limit + 1;
    }

    /** Where the page before ended; empty for the first. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(after);
    }

    /**
     * The page of what was read.
     *
     * @param rows at most {@link #fetch()} of them, in order
     * @param position the values by which they are ordered, the id last
     */
    public <T> Page<T> of(List<T> rows, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, write.apply(position.apply(items.getLast())));
    }
}
