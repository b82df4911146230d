package dev.peisong.quickstart.demo.orders;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.orders.ColumnMapping.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one day of a file of orders. Those that come in after the last round was planned are
 * for the day after, as in life.
 *
 * @param asks in the order in which they come in
 * @param unreadable rows that say no time or place
 */
public record CsvAsks(List<Ask> asks, List<Refused> unreadable) {

    /** A row of the file that became no order. */
    public record Refused(String row, String reason) {}

    /**
     * Reads the rows of that day.
     *
     * @param columns the option {@code --columns}
     * @throws IllegalArgumentException when the columns cannot be told
     */
    public static CsvAsks read(Path file, String columns, WorkingDay day) throws IOException {
        CsvTable table = CsvTable.read(file);
        return of(table, ColumnMapping.of(columns, table.header()), day);
    }

    static CsvAsks of(CsvTable table, ColumnMapping mapping, WorkingDay day) {
        var asks = new ArrayList<Ask>();
        var unreadable = new ArrayList<Refused>();
        for (CsvTable.Row row : table.rows()) {
            try {
                LocalDateTime time = time(mapping.value(Field.TIME, row).orElse(""));
                if (time.toLocalDate().equals(day.date())) {
                    asks.add(ask(row, mapping, moment(time, day)));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                unreadable.add(new Refused("line " + row.number(), String.valueOf(e.getMessage())));
            }
        }
        asks.sort(Comparator.comparing(Ask::at).thenComparing(Ask::reference));
        return new CsvAsks(List.copyOf(asks), List.copyOf(unreadable));
    }

    private static Ask ask(CsvTable.Row row, ColumnMapping mapping, Instant at) {
        var point =
                new GeoPoint(
                        number(Field.LATITUDE, row, mapping),
                        number(Field.LONGITUDE, row, mapping));
        Map<String, String> address = new LinkedHashMap<>();
        mapping.value(Field.CITY, row).ifPresent(v -> address.put("city", v));
        mapping.value(Field.STREET, row).ifPresent(v -> address.put("street", v));
        mapping.value(Field.HOUSE_NUMBER, row).ifPresent(v -> address.put("houseNumber", v));
        mapping.value(Field.POSTAL_CODE, row).ifPresent(v -> address.put("postalCode", v));
        String reference = mapping.value(Field.REFERENCE, row).orElse("line-" + row.number());
        int quantity =
                mapping.value(Field.QUANTITY, row)
                        .map(text -> (int) Double.parseDouble(text))
                        .orElse(1);
        return new Ask(reference, at, new Door(address, point), Math.clamp(quantity, 1, 6));
    }

    private static double number(Field field, CsvTable.Row row, ColumnMapping mapping) {
        String text = mapping.value(field, row).orElse("");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field.key() + " \"" + text + "\" is no number", e);
        }
    }

    private static LocalDateTime time(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no time");
        }
        if (text.length() == "2020-08-14".length()) {
            return LocalDate.parse(text).atTime(LocalTime.NOON);
        }
        return LocalDateTime.parse(
                text.replace(' ', 'T').replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
    }

    private static Instant moment(LocalDateTime time, WorkingDay day) {
        return day.at(time.toLocalTime());
    }
}
