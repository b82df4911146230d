package dev.peisong.dispatch.jobs;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The opened line of an address. */
public record AddressLine(
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String community,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String room) {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Empty when the text is none. */
    public static Optional<AddressLine> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, AddressLine.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** All of it in one line, as a driver reads it. */
    public String text() {
        return Stream.of(street, houseNumber, community, building, unit, room)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** What leads to the door of the house, not inside it. */
    String toTheDoor() {
        String way = street == null ? "" : street;
        String house = houseNumber == null ? "" : houseNumber;
        return (way + " " + house).strip();
    }
}
