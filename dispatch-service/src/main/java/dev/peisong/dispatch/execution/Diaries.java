package dev.peisong.dispatch.execution;

import dev.peisong.dispatch.execution.Diary.Break;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Breaks and ends of days, read from the recorded actions. */
@Component
class Diaries {
    private static final String NOTES =
            """
            SELECT type, occurred_at FROM action
            WHERE type IN ('BREAK', 'RESUME', 'END_OF_DAY')
            AND (applied_to = :route OR (route_id = :route AND result = 'APPLIED'))
            AND EXISTS (SELECT FROM route WHERE id = :route)
            ORDER BY occurred_at, id""";

    private final JdbcClient jdbc;

    Diaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Note(String type, Instant at) {}

    /** Empty for a route that the caller may not see. */
    Diary of(UUID routeId) {
        return read(
                jdbc.sql(NOTES)
                        .param("route", routeId)
                        .query(
                                (row, _) ->
                                        new Note(
                                                row.getString("type"),
                                                row.getObject("occurred_at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list());
    }

    /** A break lasts until the driver goes on, or home; one begun twice began at first. */
    private static Diary read(List<Note> notes) {
        var breaks = new ArrayList<Break>();
        Instant since = null;
        Instant home = null;
        for (Note note : notes) {
            if (note.type().equals("BREAK")) {
                since = since == null ? note.at() : since;
            } else {
                since = end(breaks, since, note.at());
                home = note.type().equals("END_OF_DAY") ? note.at() : null;
            }
        }
        if (since != null) {
            breaks.add(new Break(since, null));
        }
        return new Diary(List.copyOf(breaks), home);
    }

    private static @Nullable Instant end(List<Break> breaks, @Nullable Instant since, Instant at) {
        if (since != null) {
            breaks.add(new Break(since, at));
        }
        return null;
    }
}
