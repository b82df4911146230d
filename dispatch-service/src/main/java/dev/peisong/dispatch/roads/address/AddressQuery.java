package dev.peisong.dispatch.roads.address;

import org.jspecify.annotations.Nullable;

/**
 * An address as people write it.
 *
 * @param line street and house number in any order, or the name of a place; may hold a whole
 *     address
 * @param district null where not known apart from the line; so are the others
 */
public record AddressQuery(
        String line,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postalCode) {

    /** A whole address, or its beginning, in one text. */
    public static AddressQuery text(String text) {
        return new AddressQuery(text, null, null, null);
    }

    public static AddressQuery street(String street, String houseNumber, @Nullable String city) {
        return new AddressQuery(street + " " + houseNumber, null, city, null);
    }

    /** Everything that is known, in one text. */
    String whole() {
        StringBuilder whole = new StringBuilder(line);
        for (String part : new @Nullable String[] {district, city, postalCode}) {
            if (part != null) {
                whole.append(", ").append(part);
            }
        }
        return whole.toString();
    }
}
