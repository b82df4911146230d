package dev.peisong.dispatch.roads;

/**
 * How a map is prepared and used.
 *
 * @param turnRestrictions whether turns are restricted as the map says, and turning round costs
 *     time; preparing a map takes longer with them
 * @param threads how many may work at one matrix, at least 1
 * @param remembered between how many places travel times are remembered, those asked for last; at 0
 *     none are. Takes 16 bytes of memory a pair at most
 */
public record RoadSettings(boolean turnRestrictions, int threads, int remembered) {

    /** With turn restrictions, on two threads, remembering a busy day's places. */
    public static final RoadSettings DEFAULT = new RoadSettings(true, 2, 2_000);

    public RoadSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        if (remembered < 0) {
            throw new IllegalArgumentException("cannot remember " + remembered + " places");
        }
    }
}
