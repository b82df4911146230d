package dev.peisong.quickstart.demo.orders;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a file holds what. Written as {@code time=TIMESTAMP,latitude=USER_LAT,…}; what is
 * not said is guessed from usual names.
 */
public record ColumnMapping(Map<Field, String> columns) {

    /** What an order is read from. Time, latitude and longitude are needed. */
    public enum Field {
        TIME("time", "timestamp", "created_at", "placed_at", "ordered_at"),
        LATITUDE("latitude", "lat", "user_lat", "customer_lat", "delivery_lat"),
        LONGITUDE("longitude", "lon", "lng", "long", "user_long", "user_lon", "customer_long"),
        QUANTITY("quantity", "item_count", "items", "count"),
        REFERENCE("reference", "id", "order_id", "number"),
        CITY("city", "town"),
        STREET("street", "road"),
        HOUSE_NUMBER("housenumber", "house_number", "number_of_house"),
        POSTAL_CODE("postalcode", "postal_code", "postcode", "zip");

        @SuppressWarnings("ImmutableEnumChecker") // a List.of
        private final List<String> usualNames;

        Field(String... usualNames) {
            this.usualNames = List.of(usualNames);
        }

        /** As {@code --columns} calls it: {@code houseNumber}. */
        String key() {
            return usualNames.getFirst();
        }
    }

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * Reads the option against the header of a file.
     *
     * @param option the text of {@code --columns}; empty for none
     * @throws IllegalArgumentException saying which field or column is not there
     */
    public static ColumnMapping of(String option, List<String> header) {
        var columns = new EnumMap<Field, String>(Field.class);
        for (Field field : Field.values()) {
            header.stream()
                    .filter(name -> field.usualNames.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(name -> columns.put(field, name));
        }
        for (String pair : option.isEmpty() ? new String[0] : option.split(",", -1)) {
            put(pair, header, columns);
        }
        for (Field field : List.of(Field.TIME, Field.LATITUDE, Field.LONGITUDE)) {
            if (!columns.containsKey(field)) {
                throw new IllegalArgumentException(
                        "no column for %s; say --columns %s=… with one of %s"
                                .formatted(field.key(), field.key(), header));
            }
        }
        return new ColumnMapping(columns);
    }

    private static void put(String pair, List<String> header, Map<Field, String> columns) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals).strip();
        Field field =
                List.of(Field.values()).stream()
                        .filter(each -> each.key().equalsIgnoreCase(key))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "--columns knows no %s; it knows %s"
                                                        .formatted(key, fields())));
        String column = pair.substring(equals + 1).strip();
        if (!header.contains(column)) {
            throw new IllegalArgumentException(
                    "the file has no column %s; it has %s".formatted(column, header));
        }
        columns.put(field, column);
    }

    private static String fields() {
        return List.of(Field.values()).stream().map(Field::key).collect(Collectors.joining(", "));
    }

    Optional<String> value(Field field, CsvTable.Row row) {
        return Optional.ofNullable(columns.get(field))
                .map(row.cells()::get)
                .filter(value -> !value.isEmpty());
    }
}
