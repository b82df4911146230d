package dev.peisong.dispatch.planning;

/** A plan is solved in the background, looked at and changed as a draft, then published. */
enum PlanStatus {
    QUEUED,
    SOLVING,
    DRAFT,
    PUBLISHED,
    CANCELLED,
    FAILED;

    boolean solving() {
        return this == QUEUED || this == SOLVING;
    }
}
