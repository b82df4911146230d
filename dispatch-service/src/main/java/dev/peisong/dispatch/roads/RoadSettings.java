package dev.peisong.dispatch.roads;

/**
 * How a map is prepared and used.
 *
 * @param turnRestrictions whether turns are restricted as the map says, and turning round costs
 *     time; preparing a map takes longer with them
 * @param threads how many may work at one matrix, at least 1
 */
public record RoadSettings(boolean turnRestrictions, int threads) {

    /** With turn restrictions, on two threads. */
    public static final RoadSettings DEFAULT = new RoadSettings(true, 2);

    public RoadSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
    }

    public RoadSettings withThreads(int number) {
        return new RoadSettings(turnRestrictions, number);
    }
}
