package dev.peisong.city;

import java.util.List;

/** A part of the city. The outline is a closed ring: its last point is its first. */
public record District(Name name, List<Coordinate> outline) {

    public District {
        outline = List.copyOf(outline);
    }
}
