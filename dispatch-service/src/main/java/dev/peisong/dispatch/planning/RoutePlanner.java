package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.LeftOut;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Decides who serves which jobs in which order. */
interface RoutePlanner {

    /** The best proposal found within the budget, or until {@code cancelled} says so. */
    Proposal plan(Task task, Consumer<Proposal> onImprovement, BooleanSupplier cancelled);

    /**
     * What to decide on.
     *
     * @param locks the only shift that may serve a job, by job
     */
    record Task(
            DaySheet sheet,
            TravelTimes travel,
            Map<UUID, UUID> locks,
            Duration budget,
            long seed) {}

    /**
     * What was decided.
     *
     * @param sequences jobs in order, by shift
     * @param unassigned jobs on no route, each with its reason
     * @param iterations of the search so far
     * @param figures what it comes to, near enough to watch it get better
     */
    record Proposal(
            Map<UUID, List<UUID>> sequences,
            List<LeftOut> unassigned,
            long iterations,
            PlanFigures figures) {

        /** With routes that the search was not asked for. */
        Proposal with(Map<UUID, List<UUID>> more, PlanFigures ofThem) {
            var all = new LinkedHashMap<>(sequences);
            all.putAll(more);
            return new Proposal(all, unassigned, iterations, figures.plus(ofThem));
        }
    }
}
