package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.problem.Shipment;
import java.util.ArrayList;

/** Those of the rules on tasks and their order that a problem uses. */
final class OrderRules {

    private final OrderConstraint[] used;

    OrderRules(FlatProblem in) {
        var problem = in.problem;
        var rules = new ArrayList<OrderConstraint>();
        if (problem.vehicles().stream().anyMatch(v -> v.maxStops() < in.tasks())) {
            rules.add(new StopsConstraint(in));
        }
        if (problem.vehicles().stream().anyMatch(v -> !v.locked().isEmpty())) {
            rules.add(new LockedConstraint(in));
        }
        if (!problem.shipments().isEmpty()) {
            rules.add(new PairingConstraint(in));
        }
        if (problem.shipments().stream().anyMatch(Shipment::lifo)) {
            rules.add(new LifoConstraint(in));
        }
        if (problem.relations().stream().anyMatch(Before.class::isInstance)) {
            rules.add(new BeforeConstraint(in));
        }
        if (problem.relations().stream().anyMatch(Apart.class::isInstance)) {
            rules.add(new ApartConstraint(new Ties(in)));
        }
        used = rules.toArray(OrderConstraint[]::new);
    }

    /** Whether a route keeps them all. */
    boolean hold(Sequence route, Failure failure) {
        if (used.length > 0) {
            route.index();
        }
        for (var rule : used) {
            int broken = rule.broken(route);
            if (broken >= 0) {
                failure.reset(broken);
                failure.note(rule.limit(), 1);
                return false;
            }
        }
        return true;
    }
}
