package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.planning.PlanHistory.Step;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a plan's last change back, whoever made it, or makes it again: each is exactly as it was.
 */
@Component
class UndoChange {
    private final Plans plans;
    private final PlanHistory history;

    UndoChange(Plans plans, PlanHistory history) {
        this.plans = plans;
        this.history = history;
    }

    @Transactional
    public Plan undo(UUID planId, ExpectedVersion expected) {
        Plan plan = locked(planId, expected);
        Step step =
                history.toUndo(planId)
                        .orElseThrow(() -> nothing("undo", "No change of this plan is left"));
        PlanState now = plan.state();
        if (now == null || !mayUndo(plan, step)) {
            throw DomainException.illegalState("plan-not-a-draft", "The plan is " + plan.status());
        }
        Draft snapshot = step.snapshot();
        Patch inverse =
                snapshot == null ? step.inverse() : PlanHistory.between(now.draft(), snapshot);
        Patch forward =
                snapshot == null ? step.forward() : PlanHistory.between(snapshot, now.draft());
        if (inverse == null || forward == null) {
            throw nothing("undo", "The change tells not how to take it back");
        }
        plan.changeTo(inverse.appliedTo(now));
        plan.undid();
        history.undone(planId, step, forward, inverse);
        return plans.saveAndFlush(plan);
    }

    @Transactional
    public Plan redo(UUID planId, ExpectedVersion expected) {
        Plan plan = locked(planId, expected);
        PlanState now = ChangePlan.draftOf(plan);
        Step step =
                history.toRedo(planId)
                        .orElseThrow(() -> nothing("redo", "No undone change of it is left"));
        Patch forward = step.forward();
        if (forward == null) {
            throw nothing("redo", "The change tells not what it did");
        }
        plan.changeTo(forward.appliedTo(now));
        plan.redid();
        history.redone(planId, step);
        return plans.saveAndFlush(plan);
    }

    private Plan locked(UUID planId, ExpectedVersion expected) {
        Plan plan = plans.lock(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        expected.check(plan.version());
        return plan;
    }

    /** A search that failed or was cancelled is taken back too. */
    private static boolean mayUndo(Plan plan, Step step) {
        return switch (plan.status()) {
            case DRAFT -> true;
            case FAILED, CANCELLED -> step.snapshot() != null;
            case QUEUED, SOLVING, PUBLISHED -> false;
        };
    }

    private static DomainException nothing(String what, String detail) {
        return DomainException.conflict("nothing-to-" + what, detail);
    }
}
