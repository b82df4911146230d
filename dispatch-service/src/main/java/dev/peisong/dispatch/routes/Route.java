package dev.peisong.dispatch.routes;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.dispatch.jobs.Trip;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import dev.peisong.dispatch.routes.NewRoute.NewStop;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What one vehicle and its driver do in one shift, as it was published. Jobs may leave it, or join
 * it on the way; stops keep their ids. Its lock is taken before the locks of its jobs.
 */
@Entity
public class Route {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    @Column private UUID planId;
    private UUID siteId;
    private UUID shiftId;
    private UUID vehicleId;
    private @Nullable UUID driverId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private RouteStatus status;

    private Instant plannedStart;
    private Instant plannedEnd;
    private long distanceMeters;
    private long costMinor;
    private String costCurrency;
    private String geometry;
    private @Nullable Instant departedAt;
    private @Nullable Instant completedAt;

    /** Counts changes of its stops, which alone would not raise its version. */
    @Column private int changes;

    @Version private @Nullable Long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "route_id", nullable = false)
    @OrderBy("position")
    private List<RouteStop> stops = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Route() {}

    Route(UUID id, NewRoute route) {
        this.id = id;
        this.planId = route.planId();
        this.siteId = route.siteId();
        this.shiftId = route.shiftId();
        this.vehicleId = route.vehicleId();
        this.driverId = route.driverId();
        this.day = route.day();
        this.status = RouteStatus.PUBLISHED;
        take(route.itinerary());
    }

    /** Takes another order, other times and other jobs for what is still ahead. */
    final void take(Itinerary way) {
        plannedStart = way.start();
        plannedEnd = way.end();
        distanceMeters = way.distanceMeters();
        costMinor = way.cost().amountMinor();
        costCurrency = way.cost().currency();
        geometry = way.geometry();
        var ordered = new Rearrangement(id, stops).into(way.stops());
        stops.clear();
        stops.addAll(ordered);
        changes++;
    }

    void withdraw() {
        status = RouteStatus.WITHDRAWN;
        assignments().forEach(Assignment::withdraw);
    }

    /** The vehicle left its site; false when it had left, or come back, before. */
    public boolean depart(Instant at) {
        if (departedAt != null) {
            return false;
        }
        departedAt = at;
        status = RouteStatus.DEPARTED;
        return true;
    }

    /** The vehicle is back and empty; false when it was before. */
    public boolean complete(Instant at) {
        if (completedAt != null) {
            return false;
        }
        completedAt = at;
        status = RouteStatus.COMPLETED;
        return true;
    }

    public void arrived(UUID stopId, Instant at) {
        changes++;
        stops.stream().filter(stop -> stop.id().equals(stopId)).forEach(stop -> stop.arrived(at));
    }

    /** The job leaves the route; its stop goes with it when it was the last there. */
    public void drop(UUID jobId) {
        changes++;
        activeOf(jobId).ifPresent(Assignment::withdraw);
    }

    /** Every task of the job has an outcome. */
    public void fulfil(UUID jobId) {
        changes++;
        activeOf(jobId).ifPresent(Assignment::fulfil);
    }

    /** Stops at which nothing is left to do since now. */
    public List<UUID> completeStops(Instant at) {
        changes++;
        return stops.stream().filter(stop -> stop.completeIfDone(at)).map(RouteStop::id).toList();
    }

    /** A job that came aboard on the way is served last; its time is a guess until replanned. */
    void append(GeoPoint point, Task task, int travelSeconds) {
        Instant last = stops.isEmpty() ? plannedStart : stops.getLast().plannedDeparture();
        Instant arrival = last.plusSeconds(travelSeconds);
        var stop =
                new NewStop(
                        point,
                        arrival,
                        arrival.plusSeconds(task.serviceSeconds()),
                        travelSeconds,
                        List.of(task));
        stops.add(new RouteStop(stop, List.of(new Assignment(id, task))));
        stops.getLast().moveTo(stops.size());
        changes++;
        plannedEnd = plannedEnd.plus(Duration.ofSeconds(travelSeconds + task.serviceSeconds()));
    }

    public Stream<Assignment> assignments() {
        return stops.stream().flatMap(stop -> stop.assignments().stream());
    }

    public List<UUID> activeJobs() {
        return assignments().filter(Assignment::active).map(Assignment::jobId).sorted().toList();
    }

    /** The jobs that it has still to do, in the order of their turns. */
    public List<UUID> order() {
        return assignments().filter(Assignment::active).map(Assignment::jobId).toList();
    }

    public boolean has(UUID jobId) {
        return activeOf(jobId).isPresent();
    }

    /** Where the job is, or was last, to be served on this route. */
    public Optional<RouteStop> stopOf(UUID jobId) {
        return stops.reversed().stream()
                .filter(stop -> stop.assignments().stream().anyMatch(a -> a.jobId().equals(jobId)))
                .findFirst();
    }

    Optional<Assignment> activeOf(UUID jobId) {
        return assignments().filter(a -> a.active() && a.jobId().equals(jobId)).findFirst();
    }

    /** Where the vehicle is after its last stop, if it has any. */
    Optional<GeoPoint> lastPlace() {
        return stops.isEmpty() ? Optional.empty() : Optional.of(stops.getLast().point());
    }

    public Trip trip() {
        return new Trip(id, vehicleId);
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID shiftId() {
        return shiftId;
    }

    public UUID vehicleId() {
        return vehicleId;
    }

    public @Nullable UUID driverId() {
        return driverId;
    }

    public LocalDate day() {
        return day;
    }

    public RouteStatus status() {
        return status;
    }

    public boolean departed() {
        return departedAt != null;
    }

    @Nullable Instant departedAt() {
        return departedAt;
    }

    /** When the vehicle was back and empty; null before. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public Money cost() {
        return new Money(costMinor, costCurrency);
    }

    public List<RouteStop> stops() {
        return List.copyOf(stops);
    }

    public Instant plannedStart() {
        return plannedStart;
    }

    public Instant plannedEnd() {
        return plannedEnd;
    }

    public long distanceMeters() {
        return distanceMeters;
    }

    public String geometry() {
        return geometry;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
