package dev.peisong.common.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Where a page ended: the values by which the list is ordered. A client sees it only signed, so its
 * parts are what this service put in.
 */
public record Cursor(List<String> parts) {
    public Cursor {
        parts = List.copyOf(parts);
    }

    /** Takes texts, numbers, UUIDs and instants. */
    public static Cursor at(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    public String text(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        return Long.parseLong(text(part));
    }

    public UUID uuid(int part) {
        return UUID.fromString(text(part));
    }

    public Instant instant(int part) {
        return Instant.parse(text(part));
    }
}
