package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.roads.MatrixProgress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is worked on with: the day's sheet, and what driving between its places takes.
 *
 * @param travel between all places of the sheet; null where there are too many to keep
 */
record Desk(
        DaySheet sheet,
        @Nullable TravelTimes travel,
        Map<UUID, Work> works,
        Map<UUID, Crew> crews) {

    static Desk of(DaySheet sheet, @Nullable TravelTimes travel) {
        return new Desk(
                sheet,
                travel,
                sheet.worksById(),
                sheet.crews().stream()
                        .collect(Collectors.toMap(Crew::shiftId, Function.identity())));
    }

    /** With these shifts alone; null leaves all. */
    Desk only(@Nullable Set<UUID> shifts) {
        return shifts == null ? this : of(sheet.only(shifts), travel);
    }

    /** Between the depot and some jobs at least. */
    TravelTimes travel(Collection<Work> among) {
        return travel == null ? TravelTimes.over(sheet, among, MatrixProgress.NONE) : travel;
    }

    Optional<Work> work(UUID jobId) {
        return Optional.ofNullable(works.get(jobId));
    }

    /** One of the sheet. */
    Work known(UUID jobId) {
        return work(jobId).orElseThrow();
    }

    Optional<Crew> crew(UUID shiftId) {
        return Optional.ofNullable(crews.get(shiftId));
    }
}
