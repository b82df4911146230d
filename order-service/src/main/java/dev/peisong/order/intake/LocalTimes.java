package dev.peisong.order.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as people write them in tables, in a zone: {@code 2026/3/2 9:00}. */
final class LocalTimes {
    private static final String DATE = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final String TIME = "(\\d{1,2})[:：](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?";
    private static final Pattern DATE_AND_MAYBE_TIME =
            Pattern.compile(DATE + "(?:[T ]+" + TIME + ")?");
    private static final Pattern ONLY_TIME = Pattern.compile(TIME);

    private LocalTimes() {}

    /**
     * The instant meant, as ISO-8601; the text itself where it is none of ours, or has its own
     * zone.
     *
     * @param date of a column of its own; what is only a time is of that day
     */
    static String instant(String text, @Nullable String date, @Nullable ZoneId zone) {
        if (zone == null) {
            return text;
        }
        try {
            return local(text.strip(), date)
                    .map(time -> time.atZone(zone).toInstant().toString())
                    .orElse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Optional<LocalDateTime> local(String text, @Nullable String date) {
        Matcher whole = DATE_AND_MAYBE_TIME.matcher(text);
        if (whole.matches()) {
            LocalTime time = whole.group(4) == null ? LocalTime.MIDNIGHT : time(whole, 4);
            boolean excelTime = whole.group(1).equals("1899") || whole.group(1).equals("1900");
            return Optional.of(
                    (excelTime && date != null ? day(date).orElse(day(whole)) : day(whole))
                            .atTime(time));
        }
        Matcher time = ONLY_TIME.matcher(text);
        return time.matches() && date != null
                ? day(date).map(day -> day.atTime(time(time, 1)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String date) {
        Matcher day = DATE_AND_MAYBE_TIME.matcher(date.strip());
        return day.matches() ? Optional.of(day(day)) : Optional.empty();
    }

    private static LocalDate day(Matcher m) {
        return LocalDate.of(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)));
    }

    /** Midnight may be written as 24:00 of the day before. */
    private static LocalTime time(Matcher m, int first) {
        int hour = Integer.parseInt(m.group(first));
        int minute = Integer.parseInt(m.group(first + 1));
        return hour == 24 && minute == 0 ? LocalTime.of(23, 59, 59) : LocalTime.of(hour, minute);
    }
}
