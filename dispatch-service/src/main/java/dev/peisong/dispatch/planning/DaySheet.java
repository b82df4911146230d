package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.roads.OpenRoads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What there is to plan for a site and day.
 *
 * @param start of the business day
 * @param roads as they may be driven that day
 * @param waiting jobs that no plan can take as they stand, each with its reason
 * @param replaces published routes that the plan takes the place of
 * @param promised what customers were told by the routes that it replaces, by job
 */
record DaySheet(
        GeoPoint depot,
        Instant start,
        OpenRoads roads,
        DayTraffic traffic,
        List<Crew> crews,
        List<Work> works,
        List<LeftOut> waiting,
        List<UUID> replaces,
        Map<UUID, TimeWindow> promised) {

    /** With these shifts alone. */
    DaySheet only(Set<UUID> shifts) {
        return with(crews.stream().filter(c -> shifts.contains(c.shiftId())).toList(), works);
    }

    /** Without some shifts, and without the jobs that they serve. */
    DaySheet without(Set<UUID> shifts, Set<UUID> jobs) {
        return with(
                crews.stream().filter(c -> !shifts.contains(c.shiftId())).toList(),
                works.stream().filter(w -> !jobs.contains(w.id())).toList());
    }

    private DaySheet with(List<Crew> someCrews, List<Work> someWorks) {
        return new DaySheet(
                depot, start, roads, traffic, someCrews, someWorks, waiting, replaces, promised);
    }

    Optional<Crew> crew(UUID shiftId) {
        return crews.stream().filter(crew -> crew.shiftId().equals(shiftId)).findFirst();
    }

    Map<UUID, Work> worksById() {
        return works.stream().collect(Collectors.toMap(Work::id, Function.identity(), (a, b) -> a));
    }

    Optional<Work> work(UUID jobId) {
        return works.stream().filter(work -> work.id().equals(jobId)).findFirst();
    }
}
