package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Capacity;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.fleet.Driver;
import dev.peisong.dispatch.fleet.Drivers;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStatus;
import dev.peisong.dispatch.routes.Routes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what there is to plan before anybody does. */
@Component
class LookAhead {
    private final Depots depots;
    private final Drivers drivers;
    private final Routes routes;
    private final Crews crews;
    private final GatherDaySheet gather;

    LookAhead(Depots depots, Drivers drivers, Routes routes, Crews crews, GatherDaySheet gather) {
        this.depots = depots;
        this.drivers = drivers;
        this.routes = routes;
        this.crews = crews;
        this.gather = gather;
    }

    /**
     * What a plan would have to do.
     *
     * @param jobs that it could take
     * @param waiting how many jobs no plan can take as they stand, by reason
     * @param publishedRoutes of the day, that are not over
     * @param replannable those of them that nothing was loaded for
     */
    record Workload(
            int jobs,
            Map<String, Long> waiting,
            List<ShiftAhead> shifts,
            int publishedRoutes,
            int replannable) {}

    /**
     * A shift of the day.
     *
     * @param free whether no published route keeps it busy
     */
    record ShiftAhead(
            UUID shiftId,
            String vehicleCode,
            @Nullable String driverName,
            TimeWindow span,
            Capacity capacity,
            Set<String> skills,
            boolean free) {}

    @Transactional(readOnly = true)
    public Workload workload(UUID siteId, LocalDate day) {
        Depot depot =
                depots.findById(siteId)
                        .orElseThrow(() -> DomainException.notFound("depot", siteId));
        DaySheet sheet = gather.gather(depot, day, false);
        var waiting =
                sheet.waiting().stream()
                        .collect(
                                Collectors.groupingBy(
                                        LeftOut::reason, TreeMap::new, Collectors.counting()));
        long published =
                routes.ofDay(siteId, day).stream()
                        .map(Route::status)
                        .filter(RouteStatus::live)
                        .count();
        return new Workload(
                sheet.works().size(),
                waiting,
                shifts(depot, day, sheet),
                Math.toIntExact(published),
                gather.gather(depot, day, true).replaces().size());
    }

    private List<ShiftAhead> shifts(Depot depot, LocalDate day, DaySheet sheet) {
        var all = crews.free(depot, day, List.of(), List.of());
        var ids = all.stream().map(Crew::driverId).filter(Objects::nonNull).toList();
        Map<UUID, Driver> names =
                drivers.findAllById(ids).stream()
                        .collect(Collectors.toMap(Driver::id, Function.identity()));
        return all.stream()
                .map(crew -> shift(crew, names, sheet.crew(crew.shiftId()).isPresent()))
                .toList();
    }

    private static ShiftAhead shift(Crew crew, Map<UUID, Driver> names, boolean free) {
        UUID driver = crew.driverId();
        Driver person = driver == null ? null : names.get(driver);
        return new ShiftAhead(
                crew.shiftId(),
                crew.vehicleCode(),
                person == null ? null : person.displayName(),
                crew.span(),
                crew.capacity(),
                crew.skills(),
                free);
    }
}
