package dev.peisong.common.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names what a field takes, in the words of JSON. */
final class Expected {
    private static final Map<Class<?>, String> NAMES =
            Map.of(
                    UUID.class, "a UUID",
                    Instant.class, "a time such as 2026-03-01T08:30:00Z",
                    LocalDate.class, "a date such as 2026-03-01",
                    LocalTime.class, "a time of day such as 08:30",
                    Duration.class, "a duration such as PT15M",
                    String.class, "a text",
                    Boolean.class, "true or false",
                    boolean.class, "true or false");

    private Expected() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        var name = NAMES.get(type);
        if (name != null) {
            return name;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return isWhole(type) ? "a whole number within its range" : "a number";
        }
        return "an object of this shape";
    }

    private static boolean isWhole(Class<?> type) {
        return !(type == double.class
                || type == Double.class
                || type == float.class
                || type == Float.class
                || type == BigDecimal.class);
    }
}
