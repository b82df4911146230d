package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** A service starts within one of its windows, as soon as one is open. */
final class WindowConstraint {

    /** Any moment will do. */
    static final int[] ALWAYS = {0, Integer.MAX_VALUE};

    private final Failure failure;

    WindowConstraint(Failure failure) {
        this.failure = failure;
    }

    /** Looks ahead to the start of service; false if the last window has closed. */
    boolean look(Span span, int[] windows) {
        for (int w = 0; w < windows.length; w += 2) {
            if (span.nowAtMost(windows[w + 1])) {
                span.lookTo(windows[w]);
                return true;
            }
        }
        failure.note(Limit.WINDOW, span.now - windows[windows.length - 1]);
        return false;
    }
}
