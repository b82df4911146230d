package dev.peisong.optimizer.file;

/** Times that a file may state. */
final class Windows {

    private Windows() {}

    /** The end of a window, unless it lies before its start. */
    static double due(SourceLines lines, double ready, double due) {
        if (ready < 0 || due < ready) {
            throw lines.bad(
                    "the window " + ready + " to " + due + " does not exist",
                    "write a start of 0 or more, and an end no earlier than it");
        }
        return due;
    }

    /** A time of service, unless it is negative. */
    static double service(SourceLines lines, double service) {
        if (service < 0) {
            throw lines.bad("the service takes " + service, "write 0 or more");
        }
        return service;
    }
}
