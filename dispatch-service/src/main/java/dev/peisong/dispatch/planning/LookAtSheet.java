package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.fleet.Driver;
import dev.peisong.dispatch.fleet.Drivers;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.planning.PlanSheetView.Burden;
import dev.peisong.dispatch.planning.PlanSheetView.JobInPlan;
import dev.peisong.dispatch.planning.PlanSheetView.Lane;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a plan is made of, also once it is published and nothing of it is open any more. */
@Component
class LookAtSheet {
    private final Plans plans;
    private final Depots depots;
    private final Drivers drivers;
    private final Crews crews;
    private final Jobs jobs;
    private final PlaceOf placeOf;
    private final Desks desks;

    LookAtSheet(
            Plans plans,
            Depots depots,
            Drivers drivers,
            Crews crews,
            Jobs jobs,
            PlaceOf placeOf,
            Desks desks) {
        this.plans = plans;
        this.depots = depots;
        this.drivers = drivers;
        this.crews = crews;
        this.jobs = jobs;
        this.placeOf = placeOf;
        this.desks = desks;
    }

    @Transactional(readOnly = true)
    public PlanSheetView of(UUID planId) {
        Plan plan =
                plans.findById(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        Depot depot = depots.findById(plan.siteId()).orElseThrow();
        Desk desk = desks.exact(plan);
        return new PlanSheetView(
                depot.siteId(),
                depot.code(),
                depot.name(),
                depot.zone().getId(),
                depot.point(),
                depot.businessDay(plan.day()),
                lanes(plan, depot, desk),
                jobs(plan, depot, desk));
    }

    private List<Lane> lanes(Plan plan, Depot depot, Desk desk) {
        Set<UUID> wanted = plan.shifts();
        List<Crew> all =
                crews.free(depot, plan.day(), List.of(), List.of()).stream()
                        .filter(crew -> wanted == null || wanted.contains(crew.shiftId()))
                        .toList();
        Map<UUID, String> names = names(all);
        return all.stream()
                .map(crew -> desk.crew(crew.shiftId()).orElse(crew))
                .map(crew -> lane(crew, names, desk.crew(crew.shiftId()).isPresent()))
                .toList();
    }

    private Map<UUID, String> names(List<Crew> all) {
        var ids = all.stream().map(Crew::driverId).filter(Objects::nonNull).toList();
        return drivers.findAllById(ids).stream()
                .collect(Collectors.toMap(Driver::id, Driver::displayName));
    }

    private static Lane lane(Crew crew, Map<UUID, String> names, boolean free) {
        UUID driver = crew.driverId();
        return new Lane(
                crew.shiftId(),
                crew.vehicleId(),
                crew.vehicleCode(),
                driver,
                driver == null ? null : names.get(driver),
                crew.span(),
                crew.capacity(),
                crew.rates(),
                crew.skills(),
                free);
    }

    private List<JobInPlan> jobs(Plan plan, Depot depot, Desk desk) {
        Draft draft = plan.draft();
        Stream<JobInPlan> open = desk.sheet().works().stream().map(w -> job(desk, w, true));
        return draft == null
                ? open.toList()
                : Stream.concat(open, gone(draft, plan, depot, desk)).toList();
    }

    private Stream<JobInPlan> gone(Draft draft, Plan plan, Depot depot, Desk desk) {
        Collection<UUID> ids =
                Stream.concat(draft.assigned(), draft.unassigned().stream().map(LeftOut::jobId))
                        .filter(id -> desk.work(id).isEmpty())
                        .distinct()
                        .toList();
        var ofDay = new WorkOfDay(depot, plan.day());
        return jobs.findAllById(ids).stream()
                .map(job -> work(job, ofDay))
                .flatMap(Optional::stream)
                .map(work -> job(desk, work, false));
    }

    private Optional<Work> work(Job job, WorkOfDay ofDay) {
        GeoPoint place = placeOf.job(job);
        return place == null ? Optional.empty() : Optional.of(ofDay.onItsRoute(job, place));
    }

    private static JobInPlan job(Desk desk, Work work, boolean open) {
        return new JobInPlan(
                work.id(),
                work.job().orderId(),
                work.job().shipmentId(),
                work.number(),
                work.place(),
                work.windows(),
                work.serviceSeconds(),
                Burden.of(work.load()),
                work.skills(),
                work.priority(),
                desk.sheet().promised().get(work.id()),
                open);
    }
}
