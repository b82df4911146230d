package dev.peisong.common.messaging;

import java.util.List;

/**
 * Work on a thread of its own, from the service's start until its end.
 *
 * @param name the thread's
 * @param work returns once stopped; an exception that leaves it makes the service unhealthy
 * @param stop makes the work return soon; called from another thread
 */
public record Loop(String name, Runnable work, Runnable stop) {

    /** A bean of this type adds its loops to the service; they are made anew at every start. */
    @FunctionalInterface
    public interface Source {
        List<Loop> make();
    }
}
