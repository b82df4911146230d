package dev.peisong.optimizer.drive;

/** Hears what happens while a single departure is driven. */
interface Journal {

    /** Hears nothing. */
    Journal NONE = new Journal() {};

    /** A rest, or a part of one, begins. */
    default void rests(int rule, long start, long seconds) {}

    /** The vehicle comes to a depot, loads there, and is done. */
    default void reloads(int depot, long arrival, long start, long end) {}

    /** The vehicle comes to a task, serves it, and is done. */
    default void serves(int task, long arrival, long start, long end) {}
}
