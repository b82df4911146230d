package dev.peisong.dispatch.jobs;

import static dev.peisong.dispatch.jobs.Custody.AT_SITE;
import static dev.peisong.dispatch.jobs.Custody.WITH_CUSTOMER;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.geo.GeoPoint;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The work of one leg of a shipment: bring its parcels from a site to a door, or collect them
 * there.
 *
 * <p>It waits until its place is known, is open until a plan is published with it, planned until
 * its vehicle departs with at least one of its parcels, and under way until each parcel has an
 * outcome. What was not delivered rides back; at the site it is undecided until order-service asks
 * for another attempt or closes it. Commands (cancel, amend, plan) are refused where goods are
 * aboard; facts are applied whatever the state, and the state follows from where the parcels are.
 */
@Entity
public class Job {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    private UUID orderId;
    private UUID shipmentId;
    private UUID legId;
    private String number;
    @Column private UUID merchantId;
    private UUID siteId;
    private @Nullable UUID toSiteId;
    private boolean collect;

    @Convert(converter = DeliveryJson.class)
    private Delivery delivery;

    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private @Nullable String waitingReason;
    private @Nullable String waitingDetail;
    private int attempt;
    private boolean intercept;
    private int unassignedDays;
    private @Nullable LocalDate lastUnassignedOn;
    private Instant createdAt;
    @Version private @Nullable Long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "job_id", nullable = false)
    @OrderBy("parcelId")
    private List<JobParcel> parcels = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    /** A new job of one leg; it waits until it is located. */
    public Job(UUID id, ShipmentCreated shipment, Leg leg, Instant now) {
        this.id = id;
        this.orderId = shipment.orderId();
        this.shipmentId = shipment.shipmentId();
        this.legId = leg.legId();
        this.number = shipment.number();
        this.merchantId = shipment.merchantId();
        this.siteId = leg.fromSiteId();
        this.toSiteId = leg.toSiteId();
        this.collect = shipment.returnOf() != null;
        this.delivery = shipment.delivery();
        this.status = JobStatus.WAITING;
        this.attempt = 1;
        this.createdAt = now;
        Custody custody = collect ? WITH_CUSTOMER : AT_SITE;
        shipment.parcels().forEach(parcel -> parcels.add(new JobParcel(parcel, custody)));
    }

    // --- its place

    /** Its place is known and near a road: a waiting job becomes open. */
    public void locate(GeoPoint place) {
        latitude = place.latitude();
        longitude = place.longitude();
        waitingReason = null;
        waitingDetail = null;
        if (status == JobStatus.WAITING) {
            status = JobStatus.OPEN;
        }
    }

    /** Its place is not known, or no vehicle comes near it. */
    public void await(String reason, @Nullable String detail, @Nullable GeoPoint place) {
        latitude = place == null ? null : Double.valueOf(place.latitude());
        longitude = place == null ? null : Double.valueOf(place.longitude());
        waitingReason = reason;
        waitingDetail = detail;
        if (status == JobStatus.OPEN) {
            status = JobStatus.WAITING;
        }
    }

    // --- planning

    /** Whether a plan may put it on a route: open, and nothing of it aboard anywhere. */
    public boolean plannable() {
        return status == JobStatus.OPEN && !anyAboard();
    }

    public void planned() {
        status = JobStatus.PLANNED;
        waitingReason = null;
        waitingDetail = null;
        unassignedDays = 0;
    }

    /** Loaded though it was on no route: it is on that vehicle's route now. */
    public void joined() {
        if (status == JobStatus.OPEN || status == JobStatus.WAITING) {
            status = JobStatus.PLANNED;
        }
    }

    /** Off its route again, and open, unless it has moved on meanwhile. */
    public void unplanned() {
        if (status == JobStatus.PLANNED) {
            status = JobStatus.OPEN;
        }
    }

    /**
     * A plan of that day left it out; days count once, whatever the number of plans.
     *
     * @return whether it was left out for as many days as are allowed, and is given up
     */
    public boolean leftOut(LocalDate day, String reason, @Nullable String detail, int daysAllowed) {
        if (lastUnassignedOn == null || day.isAfter(lastUnassignedOn)) {
            unassignedDays++;
            lastUnassignedOn = day;
        }
        waitingReason = reason;
        waitingDetail = detail;
        if (unassignedDays >= daysAllowed) {
            status = JobStatus.GIVEN_UP;
        }
        return status == JobStatus.GIVEN_UP;
    }

    // --- requests of order-service

    public CancelAnswer cancel() {
        if (anyAboard()) {
            intercept = true;
            return new CancelAnswer.Refused("TOO_LATE", true);
        }
        if (status == JobStatus.DONE) {
            return new CancelAnswer.Refused(
                    all(parcel -> parcel.outcome() == Outcome.DELIVERED)
                            ? "ALREADY_DELIVERED"
                            : "ALREADY_ENDED",
                    false);
        }
        status = JobStatus.RELEASED;
        return new CancelAnswer.Released();
    }

    /** Takes other terms; whoever calls locates it anew where {@code mustMove} says so. */
    public AmendAnswer amend(Delivery wanted) {
        if (anyAboard()) {
            return new AmendAnswer.Refused("TOO_LATE");
        }
        if (status.ended()) {
            return new AmendAnswer.Refused("ALREADY_ENDED");
        }
        boolean mustMove = !sameTask(delivery, wanted);
        delivery = wanted;
        return new AmendAnswer.Amended(mustMove);
    }

    private static boolean sameTask(Delivery old, Delivery wanted) {
        return old.address().equals(wanted.address())
                && Objects.equals(old.point(), wanted.point())
                && old.windows().equals(wanted.windows())
                && old.serviceSeconds() == wanted.serviceSeconds()
                && old.skills().equals(wanted.skills());
    }

    /** These parcels go out again from that site; nothing happens where it ended meanwhile. */
    public void reattempt(int number, UUID fromSite, Collection<UUID> ids) {
        if (status.ended()) {
            return;
        }
        attempt = number;
        unassignedDays = 0;
        each(ids, parcel -> parcel.came(null));
        if (status == JobStatus.UNDECIDED && !anyAboard()) {
            siteId = fromSite;
            status = latitude == null ? JobStatus.WAITING : JobStatus.OPEN;
        }
    }

    /** These parcels stay at the site for good; the job ends with the last of them. */
    public void close(Collection<UUID> ids) {
        each(
                ids,
                parcel -> {
                    if (parcel.custody() == (collect ? WITH_CUSTOMER : AT_SITE)) {
                        parcel.leaveVehicle(Custody.HANDED_IN);
                    }
                });
        if (all(this::atItsEnd) && !status.ended()) {
            status = any(p -> p.custody() == WITH_CUSTOMER) ? JobStatus.DONE : JobStatus.CLOSED;
        }
    }

    // --- facts

    /** Parcels are aboard. A job that had ended is to be brought back. */
    public void loaded(Collection<UUID> ids, Trip trip) {
        intercept = intercept || status.ended();
        each(
                ids,
                parcel -> {
                    parcel.goAboard(trip);
                    parcel.came(null);
                });
        derive(status == JobStatus.UNDER_WAY || status == JobStatus.RETURNING);
    }

    /** The vehicle left; what is aboard of it, or to be collected, is under way. */
    public void departed() {
        derive(true);
    }

    /** The driver stood at the door. */
    public void attempted(UUID parcelId, Outcome outcome, Trip trip) {
        each(
                List.of(parcelId),
                parcel -> {
                    parcel.came(outcome);
                    if (outcome == Outcome.DELIVERED && collect) {
                        parcel.goAboard(trip);
                    } else if (outcome == Outcome.DELIVERED) {
                        parcel.leaveVehicle(WITH_CUSTOMER);
                    }
                });
        derive(true);
    }

    public void handedOver(Collection<UUID> ids, Trip to) {
        each(ids, parcel -> parcel.goAboard(to));
        derive(status == JobStatus.UNDER_WAY || status == JobStatus.RETURNING);
    }

    /**
     * Parcels are at a site again.
     *
     * @param left whether the vehicle had departed; before that they were only unloaded
     */
    public void returned(Collection<UUID> ids, boolean left) {
        each(
                ids,
                parcel -> {
                    parcel.leaveVehicle(AT_SITE);
                    if (left && parcel.outcome() == null) {
                        parcel.came(Outcome.NOT_DELIVERED);
                    }
                });
        intercept = intercept && anyAboard();
        derive(left || status == JobStatus.RETURNING);
    }

    public void lost(Collection<UUID> ids, boolean destroyed) {
        each(ids, parcel -> parcel.leaveVehicle(destroyed ? Custody.DESTROYED : Custody.LOST));
        derive(
                status != JobStatus.WAITING
                        && status != JobStatus.OPEN
                        && status != JobStatus.PLANNED);
    }

    /** The state that follows from where the parcels are. */
    private void derive(boolean left) {
        if (all(this::atItsEnd)) {
            status = JobStatus.DONE;
        } else if (anyAboard()) {
            boolean toBring =
                    parcels.stream()
                            .anyMatch(p -> (p.aboard() && p.outcome() == null) || toCollect(p));
            if (intercept || !toBring) {
                status = JobStatus.RETURNING;
            } else if (left) {
                status = JobStatus.UNDER_WAY;
            }
        } else if (left && !status.ended()) {
            status = afterTheTrip();
        }
    }

    private JobStatus afterTheTrip() {
        if (any(this::toCollect)) {
            return JobStatus.UNDER_WAY;
        }
        // what was left behind goes with the next plan; what came back is order-service's to decide
        return any(p -> !collect && toCarry(p)) ? JobStatus.OPEN : JobStatus.UNDECIDED;
    }

    private boolean atItsEnd(JobParcel parcel) {
        return switch (parcel.custody()) {
            case LOST, DESTROYED, HANDED_IN -> true;
            case WITH_CUSTOMER -> !collect;
            case AT_SITE -> collect;
            case ABOARD -> false;
        };
    }

    private boolean toCollect(JobParcel parcel) {
        return collect && parcel.custody() == WITH_CUSTOMER && parcel.outcome() == null;
    }

    private boolean toCarry(JobParcel parcel) {
        return parcel.outcome() == null && parcel.custody() == (collect ? WITH_CUSTOMER : AT_SITE);
    }

    private void each(Collection<UUID> ids, Consumer<JobParcel> change) {
        parcels.stream().filter(parcel -> ids.contains(parcel.parcelId())).forEach(change);
    }

    private boolean all(Predicate<JobParcel> test) {
        return parcels.stream().allMatch(test);
    }

    private boolean any(Predicate<JobParcel> test) {
        return parcels.stream().anyMatch(test);
    }

    /** The vehicle is back without having been at the door: a collection is open again. */
    public void notVisited() {
        if (status == JobStatus.UNDER_WAY && !anyAboard()) {
            status = JobStatus.OPEN;
        }
    }

    // --- what it is

    /** Parcels that the next vehicle takes, or collects. */
    public List<JobParcel> toCarry() {
        return parcels.stream().filter(this::toCarry).toList();
    }

    /** Parcels that take room of its vehicle: aboard already, or still to be taken. */
    public List<JobParcel> onTheTrip() {
        return parcels.stream().filter(p -> p.aboard() || toCarry(p)).toList();
    }

    /** Whether the vehicle of that route still has something to do for it. */
    public boolean busyOn(UUID routeId) {
        return any(this::toCollect)
                || any(p -> p.aboard() && routeId.equals(p.routeId()) && p.outcome() == null);
    }

    public boolean anyAboard() {
        return any(JobParcel::aboard);
    }

    /** Its parcels that are aboard on that route. */
    public List<UUID> aboardOn(UUID routeId) {
        return parcels.stream()
                .filter(parcel -> parcel.aboard() && routeId.equals(parcel.routeId()))
                .map(JobParcel::parcelId)
                .toList();
    }

    /** What every event of the job begins with. */
    public JobRef ref() {
        return new JobRef(id, orderId, shipmentId, legId);
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public String number() {
        return number;
    }

    public UUID siteId() {
        return siteId;
    }

    /** The site its leg leads to; null when it ends at a door. */
    public @Nullable UUID toSiteId() {
        return toSiteId;
    }

    /** Whether the goods are fetched at the door instead of brought there. */
    public boolean collect() {
        return collect;
    }

    public Delivery delivery() {
        return delivery;
    }

    public @Nullable GeoPoint place() {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    public JobStatus status() {
        return status;
    }

    public @Nullable String waitingReason() {
        return waitingReason;
    }

    public @Nullable String waitingDetail() {
        return waitingDetail;
    }

    public int attempt() {
        return attempt;
    }

    /** Whether the driver is to bring it back rather than deliver it. */
    public boolean intercept() {
        return intercept;
    }

    public List<JobParcel> parcels() {
        return List.copyOf(parcels);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
