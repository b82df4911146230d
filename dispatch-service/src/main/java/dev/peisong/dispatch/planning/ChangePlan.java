package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.planning.Breach.Rule;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes in a draft: checked like the solver's own work, then computed anew. */
@Component
class ChangePlan {
    private final Plans plans;
    private final Desks desks;
    private final PlanHistory history;

    ChangePlan(Plans plans, Desks desks, PlanHistory history) {
        this.plans = plans;
        this.desks = desks;
        this.history = history;
    }

    @Transactional
    public Plan change(UUID planId, ExpectedVersion expected, Change change) {
        Plan plan = plans.lock(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        expected.check(plan.version());
        PlanState state = draftOf(plan);
        Desk desk = desks.exact(plan);
        Edited edited = DraftEdit.of(desk, state, List.of(change));
        refuse(edited, accepted(List.of(change)));
        var ways = withWays(desk, edited);
        history.made(plan.id(), change.note(), ways);
        plan.changeTo(ways.after());
        plan.changed();
        return plans.saveAndFlush(plan);
    }

    /** What people may work on. */
    static PlanState draftOf(Plan plan) {
        PlanState state = plan.state();
        if (plan.status() != PlanStatus.DRAFT || state == null) {
            throw DomainException.illegalState("plan-not-a-draft", "The plan is " + plan.status());
        }
        return state;
    }

    /** What changes may break. */
    static Set<Rule> accepted(List<Change> changes) {
        var accepted = EnumSet.noneOf(Rule.class);
        for (Change change : changes) {
            if (change instanceof Change.Move move) {
                move.accept().stream().filter(Rule::negotiable).forEach(accepted::add);
            }
        }
        return accepted;
    }

    /** What was broken before is no reason, unless the change makes it worse. */
    private static void refuse(Edited edited, Set<Rule> accepted) {
        String refused =
                edited.fresh().stream()
                        .filter(breach -> !accepted.contains(breach.rule()))
                        .map(Breach::toString)
                        .collect(Collectors.joining("; "));
        if (!refused.isEmpty()) {
            throw DomainException.invalid("/toShiftId", "plan-infeasible", refused);
        }
    }

    private static Edited withWays(Desk desk, Edited edited) {
        PlanState after = edited.after();
        var routes =
                after.draft().routes().stream().map(route -> withWay(desk, edited, route)).toList();
        var draft = new Draft(routes, after.draft().unassigned(), after.draft().replaces());
        return new Edited(
                edited.before(),
                new PlanState(draft, after.locks(), after.lockedRoutes()),
                edited.driven(),
                edited.breaches(),
                edited.fresh());
    }

    private static DraftRoute withWay(Desk desk, Edited edited, DraftRoute route) {
        boolean touched = edited.driven().containsKey(route.shiftId());
        var sheet = desk.sheet();
        return touched ? DraftWriter.along(sheet.roads(), sheet.depot(), route) : route;
    }
}
