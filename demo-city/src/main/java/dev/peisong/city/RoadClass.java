package dev.peisong.city;

/** Kinds of road, by their OpenStreetMap tag, with the speed limit in km/h. */
enum RoadClass {
    MOTORWAY("motorway", 100),
    MOTORWAY_LINK("motorway_link", 60),
    TRUNK("trunk", 80),
    PRIMARY("primary", 60),
    SECONDARY("secondary", 50),
    RESIDENTIAL("residential", 30),
    SERVICE("service", 20);

    final String tag;
    final int limit;

    RoadClass(String tag, int limit) {
        this.tag = tag;
        this.limit = limit;
    }

    boolean isArterial() {
        return compareTo(SECONDARY) <= 0;
    }
}
