package dev.peisong.quickstart.demo.orders;

import java.util.List;

/** What the demo's shop sells. */
public enum Goods {
    TEA("Longjing tea, 250 g", 320, 1_200, Place.EVERYWHERE),
    BOOK("A novel", 480, 1_100, Place.EVERYWHERE),
    SHOES("Running shoes", 1_150, 9_500, Place.EVERYWHERE),
    KETTLE("Electric kettle", 1_650, 8_200, Place.EVERYWHERE),
    LAMP("Desk lamp", 2_100, 16_000, Place.EVERYWHERE),
    RICE("Rice, 10 kg", 10_200, 13_500, Place.EVERYWHERE),
    DUMPLINGS("Frozen dumplings, 1 kg", 1_050, 2_400, Place.EVERYWHERE),
    TEAPOT("Teapot", 900, 3_800, Place.FIRST_SITE),
    CUPS("Six cups", 1_300, 4_900, Place.LAST_SITE),
    CONSOLE("The console that everyone wants", 3_900, 21_000, Place.EVERYWHERE),
    POSTER("A poster that is out of print", 250, 3_000, Place.EVERYWHERE),
    STATUE("A stone lion", 8_000_000, 3_000_000, Place.FIRST_SITE);

    /** Which sites keep it. */
    public enum Place {
        EVERYWHERE,
        FIRST_SITE,
        LAST_SITE
    }

    /** Bought by anybody. */
    static final List<Goods> ORDINARY = List.of(TEA, BOOK, SHOES, KETTLE, LAMP);

    private final String label;
    private final long weightGrams;
    private final long volumeCubicCentimeters;
    private final Place place;

    Goods(String label, long weightGrams, long volumeCubicCentimeters, Place place) {
        this.label = label;
        this.weightGrams = weightGrams;
        this.volumeCubicCentimeters = volumeCubicCentimeters;
        this.place = place;
    }

    public String label() {
        return label;
    }

    public long weightGrams() {
        return weightGrams;
    }

    public long volumeCubicCentimeters() {
        return volumeCubicCentimeters;
    }

    public Place place() {
        return place;
    }

    public boolean isCold() {
        return this == DUMPLINGS;
    }
}
