package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.roads.OpenRoads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What there is to plan for a site and day.
 *
 * @param start of the business day
 * @param roads as they may be driven that day
 * @param waiting jobs that no plan can take as they stand, each with its reason
 * @param replaces published routes that the plan takes the place of
 */
record DaySheet(
        GeoPoint depot,
        Instant start,
        OpenRoads roads,
        List<Crew> crews,
        List<Work> works,
        List<LeftOut> waiting,
        List<UUID> replaces) {

    Optional<Crew> crew(UUID shiftId) {
        return crews.stream().filter(crew -> crew.shiftId().equals(shiftId)).findFirst();
    }

    Optional<Work> work(UUID jobId) {
        return works.stream().filter(work -> work.id().equals(jobId)).findFirst();
    }
}
