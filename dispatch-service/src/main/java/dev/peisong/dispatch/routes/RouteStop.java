package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.dispatch.routes.NewRoute.NewStop;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One place on a route, with the jobs to be done there. */
@Entity
public class RouteStop {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    @Column private int position;
    private double latitude;
    private double longitude;
    private Instant plannedArrival;
    private Instant plannedDeparture;
    private int travelSeconds;
    private int serviceSeconds;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant completedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "stop_id", nullable = false)
    @OrderBy("id")
    private List<Assignment> assignments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RouteStop() {}

    RouteStop(NewStop stop, List<Assignment> given) {
        this.id = Ids.next();
        this.latitude = stop.point().latitude();
        this.longitude = stop.point().longitude();
        take(stop, given);
    }

    /** Takes the times and jobs of a stop at the same place. */
    final void take(NewStop stop, List<Assignment> given) {
        plannedArrival = stop.arrival();
        plannedDeparture = stop.departure();
        travelSeconds = stop.travelSeconds();
        serviceSeconds = stop.tasks().stream().mapToInt(Task::serviceSeconds).sum();
        assignments.addAll(given);
    }

    void moveTo(int place) {
        position = place;
    }

    /** Whether it is at that stop's place and has one of its jobs to do. */
    boolean isLike(NewStop stop) {
        var jobs = stop.tasks().stream().map(task -> task.job().jobId()).toList();
        return point().equals(stop.point())
                && assignments.stream().anyMatch(a -> a.active() && jobs.contains(a.jobId()));
    }

    /** Lets those of the jobs go that it has still to do. */
    List<Assignment> release(Set<UUID> jobs) {
        var released =
                assignments.stream().filter(a -> a.active() && jobs.contains(a.jobId())).toList();
        assignments.removeAll(released);
        return released;
    }

    void arrived(Instant at) {
        if (arrivedAt == null) {
            arrivedAt = at;
        }
    }

    /** Notes it when nothing is left to do here; true the first time only. */
    boolean completeIfDone(Instant at) {
        if (completedAt != null || assignments.stream().anyMatch(Assignment::active) || !counts()) {
            return false;
        }
        completedAt = at;
        return true;
    }

    /** Whether any job still belongs to it. */
    public boolean counts() {
        return assignments.stream().anyMatch(Assignment::counts);
    }

    DispatchEvent.Stop told(int sequence) {
        return new DispatchEvent.Stop(
                id,
                sequence,
                point(),
                assignments.stream().filter(Assignment::counts).map(Assignment::job).toList(),
                plannedArrival,
                plannedDeparture,
                travelSeconds,
                serviceSeconds);
    }

    public List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    public UUID id() {
        return id;
    }

    /** Whether the driver has been there, or nothing is left to do. */
    public boolean begun() {
        return arrivedAt != null || assignments.stream().noneMatch(Assignment::active);
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    public Instant plannedArrival() {
        return plannedArrival;
    }

    public Instant plannedDeparture() {
        return plannedDeparture;
    }

    public int serviceSeconds() {
        return serviceSeconds;
    }

    public @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }
}
