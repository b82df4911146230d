package dev.peisong.city;

import org.jspecify.annotations.Nullable;

/**
 * What a stretch of road is; stretches that follow each other and are equal make one way of the
 * map.
 */
record Road(RoadClass kind, @Nullable Name name, boolean oneWay, boolean bridge) {

    static Road unnamed(RoadClass kind, boolean oneWay, boolean bridge) {
        return new Road(kind, null, oneWay, bridge);
    }
}
