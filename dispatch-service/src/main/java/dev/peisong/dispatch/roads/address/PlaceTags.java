package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads places out of the tags of OpenStreetMap. */
final class PlaceTags {

    private static final List<String> USES =
            List.of(
                    "amenity",
                    "shop",
                    "tourism",
                    "leisure",
                    "office",
                    "healthcare",
                    "building",
                    "craft",
                    "industrial",
                    "man_made",
                    "public_transport",
                    "railway");

    private static final Pattern OTHER_NAME =
            Pattern.compile("name:[a-z]{2,3}(-[A-Za-z]+)?|alt_name|official_name|short_name");

    private static final Pattern AREA =
            Pattern.compile("addr:(district|city|suburb|subdistrict|province|state)(:[a-z]{2,3})?");

    private final Map<String, Object> tags;

    PlaceTags(Map<String, Object> tags) {
        this.tags = tags;
    }

    boolean isStreet() {
        return tags.containsKey("highway") && tags.containsKey("name");
    }

    boolean isHouse() {
        return tags.containsKey("addr:housenumber") && !street().isEmpty();
    }

    boolean isNamed() {
        return tags.containsKey("name")
                && !tags.containsKey("highway")
                && USES.stream().anyMatch(tags::containsKey);
    }

    boolean isPlace() {
        return isStreet() || isHouse() || isNamed();
    }

    Place street(GeoPoint point) {
        return place(Place.Kind.STREET, names(), text("name"), point);
    }

    Place house(GeoPoint point) {
        Set<String> names = new LinkedHashSet<>(Set.of(street()));
        addValues(names, Pattern.compile("addr:street:[a-z]{2,3}"));
        return place(Place.Kind.HOUSE, names, street(), point);
    }

    Place named(GeoPoint point) {
        return place(Place.Kind.NAMED, names(), street(), point);
    }

    private Place place(Place.Kind kind, Set<String> names, String street, GeoPoint point) {
        Set<String> areas = new LinkedHashSet<>();
        addValues(areas, AREA);
        return new Place(
                kind,
                List.copyOf(names),
                street,
                text("addr:housenumber"),
                text("addr:district"),
                text("addr:city"),
                text("addr:postcode"),
                List.copyOf(areas),
                point);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Set.of(text("name")));
        addValues(names, OTHER_NAME);
        return names;
    }

    private void addValues(Set<String> values, Pattern keys) {
        tags.keySet().stream()
                .filter(key -> keys.matcher(key).matches())
                .sorted()
                .map(this::text)
                .forEach(values::add);
    }

    /** Villages without street names number their houses by the place. */
    private String street() {
        return tags.containsKey("addr:street") ? text("addr:street") : text("addr:place");
    }

    private String text(String key) {
        return tags.get(key) instanceof String value ? value.strip() : "";
    }
}
