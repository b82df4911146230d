package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.DraftStop;
import dev.peisong.dispatch.planning.Draft.DraftTask;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import dev.peisong.dispatch.routes.NewRoute.NewStop;
import dev.peisong.dispatch.routes.Task;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft's route in the form in which routes are published. */
final class ToPublish {
    private ToPublish() {}

    /**
     * @param jobs by id; tasks of others are left out, and stops without any
     */
    static Itinerary itinerary(DraftRoute route, Map<UUID, Job> jobs) {
        return new Itinerary(
                route.start(),
                route.end(),
                route.distanceMeters(),
                route.cost(),
                route.geometry(),
                route.stops().stream()
                        .map(stop -> stop(stop, jobs))
                        .filter(stop -> !stop.tasks().isEmpty())
                        .toList());
    }

    private static NewStop stop(DraftStop stop, Map<UUID, Job> jobs) {
        var tasks =
                stop.tasks().stream()
                        .map(task -> task(task, jobs.get(task.jobId())))
                        .flatMap(Optional::stream)
                        .toList();
        return new NewStop(
                stop.point(), stop.arrival(), stop.departure(), stop.travelSeconds(), tasks);
    }

    private static Optional<Task> task(DraftTask task, @Nullable Job job) {
        return Optional.ofNullable(job)
                .map(j -> new Task(j.ref(), task.promise(), task.serviceSeconds()));
    }
}
