package dev.peisong.bench.peer;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** What a plan must keep, and what it should keep low. */
public class TimefoldRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(TimefoldRoute.class)
                    .filter(route -> route.overload() > 0)
                    .penalize(HardSoftScore.ONE_HARD, TimefoldRoute::overload)
                    .asConstraint("capacity"),
            factory.forEach(TimefoldVisit.class)
                    .filter(visit -> visit.lateness() > 0)
                    .penalize(HardSoftScore.ONE_HARD, TimefoldVisit::lateness)
                    .asConstraint("window"),
            factory.forEach(TimefoldRoute.class)
                    .filter(route -> !route.getVisits().isEmpty() && route.overtime() > 0)
                    .penalize(HardSoftScore.ONE_HARD, TimefoldRoute::overtime)
                    .asConstraint("shift"),
            factory.forEach(TimefoldVisit.class)
                    .filter(TimefoldVisit::lacksSkill)
                    .penalize(HardSoftScore.ONE_HARD, visit -> 1_000)
                    .asConstraint("skill"),
            factory.forEach(TimefoldVisit.class)
                    .penalize(HardSoftScore.ONE_SOFT, TimefoldVisit::legCost)
                    .asConstraint("legs"),
            factory.forEach(TimefoldRoute.class)
                    .filter(route -> !route.getVisits().isEmpty())
                    .penalize(HardSoftScore.ONE_SOFT, TimefoldRoute::fixedAndReturn)
                    .asConstraint("trucks and the way back")
        };
    }
}
