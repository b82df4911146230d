package dev.peisong.dispatch.routes;

import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import java.util.Collection;
import java.util.Optional;

/** Says when a route is where once jobs have left it. Planning knows how to drive. */
public interface Timetable {

    /**
     * The stops that are still ahead, in their order, as early as the roads allow.
     *
     * @param jobs all that the route has still to do
     * @return empty when nobody can tell, as the shift or vehicle is gone: times stay as they were
     */
    Optional<Itinerary> of(Route route, Collection<Job> jobs);
}
