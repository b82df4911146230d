package dev.peisong.dispatch.roads;

/**
 * The ways out of every junction, numbered in the order of the junctions' ranks: what the searches
 * of the hierarchy run over. Where turns cost nothing a junction is one exit; where they do there
 * is one for each road that leaves it and one for ending there. Thread-safe.
 */
sealed interface Exits permits FreeExits, TurnExits {

    /** How many exits there are. */
    int count();

    /** The exit from a junction by one of its roads. */
    int by(int road, int junction);

    /** The exit of a trip that ends at the junction. */
    int end(int junction);

    /** The junction's exits are numbered from this to {@link #end}, both included. */
    int first(int junction);

    /** Tells which exits may be taken after coming to the junction by one of its roads. */
    void after(int road, int junction, Turn turn);

    /** Is told of an exit and what it costs to turn to it. */
    @FunctionalInterface
    interface Turn {
        void to(int exit, double weight, int millis, double meters);
    }
}
