package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stated route under examination, and where its faults are noted. */
record CheckedRoute(
        Problem problem, Vehicle vehicle, Route route, Map<String, Job> jobs, List<String> faults) {

    void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add("route of " + vehicle.id() + ": " + fault);
        }
    }

    Job job(Visit visit) {
        var job = jobs.get(visit.job());
        if (job == null) {
            throw new IllegalArgumentException("unknown job " + visit.job());
        }
        return job;
    }

    /** The reload on the way to the visit of this index. */
    @Nullable Reload reloadBefore(int visit) {
        return route.reloads().stream()
                .filter(reload -> reload.beforeVisit() == visit)
                .findFirst()
                .orElse(null);
    }

    Optional<Shipment> pickedUpBy(Job job) {
        return problem.shipments().stream().filter(s -> s.pickup().equals(job)).findFirst();
    }

    Optional<Shipment> deliveredBy(Job job) {
        return problem.shipments().stream().filter(s -> s.delivery().equals(job)).findFirst();
    }
}
