package dev.peisong.dispatch.roads.address;

import org.jspecify.annotations.Nullable;

/**
 * An address as the map writes it, in the parts that an order has as well; each is null where the
 * map does not say.
 *
 * @param name of a shop, school or other place with a name
 */
public record MapAddress(
        @Nullable String name,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String district,
        @Nullable String city,
        @Nullable String postalCode) {

    static MapAddress of(Place place) {
        return new MapAddress(
                place.kind() == Place.Kind.NAMED ? place.names().getFirst() : null,
                known(place.street()),
                known(place.number()),
                known(place.district()),
                known(place.city()),
                known(place.postcode()));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
