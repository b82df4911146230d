package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;

/**
 * A place that may be the one asked for.
 *
 * @param label the address or name as the map writes it
 * @param confidence how well it answers what was asked, from 0 to 1
 */
public record Candidate(
        Match match, String label, MapAddress address, GeoPoint point, double confidence) {

    static Candidate of(Match match, Place place, double confidence) {
        return new Candidate(match, place.label(), MapAddress.of(place), place.point(), confidence);
    }

    /** From here on a candidate need not be looked at by a person. */
    public static final double SURE = 0.8;

    /** How exactly the place is known. */
    public enum Match {
        /** The house itself. */
        HOUSE,
        /** The number is not on the map: the nearest number of the street. */
        NEAR_HOUSE,
        /** Somewhere on the street. */
        STREET,
        /** A shop, school or other place with a name. */
        NAMED_PLACE
    }

    /** Whether one may deliver there unasked, as far as this candidate goes. */
    boolean isSure() {
        return confidence >= SURE && (match == Match.HOUSE || match == Match.NAMED_PLACE);
    }
}
