package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;

/**
 * Something on the map that an address may mean.
 *
 * @param names of the street (of a house its street) or of the place, in all languages; the local
 *     one first
 * @param street local name of the street it is on; empty where not known, like the other texts
 * @param areas names of district, city and so on in all languages
 */
record Place(
        Kind kind,
        List<String> names,
        String street,
        String number,
        String district,
        String city,
        String postcode,
        List<String> areas,
        GeoPoint point) {

    /** What it is. */
    enum Kind {
        HOUSE,
        STREET,
        NAMED
    }

    Place {
        names = List.copyOf(names);
        areas = List.copyOf(areas);
    }

    Place withNames(List<String> more) {
        return new Place(kind, more, street, number, district, city, postcode, areas, point);
    }

    /** In the order of the script that the street is written in: from large to small in Chinese. */
    String label() {
        String name = kind == Kind.NAMED ? names.getFirst() : street;
        if (!Words.han(name).isEmpty()) {
            String house = number.isEmpty() ? "" : number + "号";
            String named = kind == Kind.NAMED ? street + house + " " + name : name + house;
            return (city + district + named).strip();
        }
        String line = number.isEmpty() ? street : street + " " + number;
        String town = (postcode + " " + city).strip();
        StringBuilder label = new StringBuilder(kind == Kind.NAMED ? name : line);
        if (kind == Kind.NAMED && !line.isBlank()) {
            label.append(", ").append(line);
        }
        return town.isEmpty() ? label.toString() : label.append(", ").append(town).toString();
    }
}
