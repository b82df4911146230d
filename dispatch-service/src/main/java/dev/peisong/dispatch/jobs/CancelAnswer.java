package dev.peisong.dispatch.jobs;

/** What a job answers when it is to be cancelled. */
public sealed interface CancelAnswer {

    /** The job ended; its goods are at the site, or with the customer whom nobody will visit. */
    record Released() implements CancelAnswer {}

    /**
     * It goes on.
     *
     * @param intercepting whether the driver is told to bring the goods back
     */
    record Refused(String reason, boolean intercepting) implements CancelAnswer {}
}
