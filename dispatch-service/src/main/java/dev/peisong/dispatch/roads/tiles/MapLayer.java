package dev.peisong.dispatch.roads.tiles;

import java.util.Locale;

/** Layers of a tile. Styles name them. */
enum MapLayer {
    LAND,
    WATER,
    WATERWAY,
    BUILDING,
    BOUNDARY,
    RAIL,
    ROAD,
    PLACE,
    LABEL,
    HOUSE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
