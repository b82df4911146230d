package dev.peisong.dispatch.jobs;

/** What a job answers when other terms are wanted. */
public sealed interface AmendAnswer {

    /**
     * The terms are taken.
     *
     * @param mustMove whether place, time or needs changed, so that its route no longer fits
     */
    record Amended(boolean mustMove) implements AmendAnswer {}

    record Refused(String reason) implements AmendAnswer {}
}
