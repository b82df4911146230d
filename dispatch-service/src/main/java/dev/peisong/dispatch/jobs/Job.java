package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.geo.GeoPoint;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import java.util.UUID;
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
 * aboard, but for words that only matter at the door; facts are applied whatever the state, and the
 * state follows from where the parcels are.
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
    @Embedded private Patience patience = new Patience();
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
        Custody origin = Cargo.origin(collect);
        shipment.parcels().forEach(parcel -> parcels.add(new JobParcel(parcel, origin)));
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
        patience.beginAnew();
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
        patience.tried(day);
        waitingReason = reason;
        waitingDetail = detail;
        if (patience.isOver(daysAllowed)) {
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
                    cargo().allDelivered() ? "ALREADY_DELIVERED" : "ALREADY_ENDED", false);
        }
        status = JobStatus.RELEASED;
        return new CancelAnswer.Released();
    }

    /** Takes other terms; whoever calls locates it anew where {@code mustMove} says so. */
    public AmendAnswer amend(Delivery wanted) {
        var answer = AmendAnswer.Amended.from(delivery, wanted);
        if (anyAboard() && answer.mustMove()) {
            return new AmendAnswer.Refused("TOO_LATE");
        }
        if (status.ended()) {
            return new AmendAnswer.Refused("ALREADY_ENDED");
        }
        delivery = wanted;
        return answer;
    }

    /** These parcels go out again from that site; nothing happens where it ended meanwhile. */
    public void reattempt(int number, UUID fromSite, Collection<UUID> ids) {
        if (status.ended()) {
            return;
        }
        attempt = number;
        patience.beginAnew();
        cargo().tryAgain(ids);
        if (status == JobStatus.UNDECIDED && !anyAboard()) {
            siteId = fromSite;
            status = latitude == null ? JobStatus.WAITING : JobStatus.OPEN;
        }
    }

    /** These parcels stay at the site for good; the job ends with the last of them. */
    public void close(Collection<UUID> ids) {
        cargo().stay(ids);
        if (cargo().allAtTheirEnd() && !status.ended()) {
            status = cargo().ended();
        }
    }

    // --- facts

    /** Parcels are aboard. A job that had ended is to be brought back. */
    public void loaded(Collection<UUID> ids, Trip trip) {
        intercept = intercept || status.ended();
        cargo().load(ids, trip);
        derive(status == JobStatus.UNDER_WAY || status == JobStatus.RETURNING);
    }

    /** The vehicle left; what is aboard of it, or to be collected, is under way. */
    public void departed() {
        derive(true);
    }

    /** The driver stood at the door. */
    public void attempted(UUID parcelId, Outcome outcome, Trip trip) {
        cargo().attempt(parcelId, outcome, trip);
        derive(true);
    }

    public void handedOver(Collection<UUID> ids, Trip to) {
        cargo().handOver(ids, to);
        derive(status == JobStatus.UNDER_WAY || status == JobStatus.RETURNING);
    }

    /**
     * Parcels are at a site again.
     *
     * @param left whether the vehicle had departed; before that they were only unloaded
     */
    public void returned(Collection<UUID> ids, boolean left) {
        cargo().comeBack(ids, left);
        intercept = intercept && anyAboard();
        derive(left || status == JobStatus.RETURNING);
    }

    public void lost(Collection<UUID> ids, boolean destroyed) {
        cargo().lose(ids, destroyed);
        derive(
                status != JobStatus.WAITING
                        && status != JobStatus.OPEN
                        && status != JobStatus.PLANNED);
    }

    /** The state that follows from where the parcels are. */
    private void derive(boolean left) {
        status = cargo().stateAfter(status, left, intercept);
    }

    private Cargo cargo() {
        return new Cargo(parcels, collect);
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
        return cargo().toCarry();
    }

    /** Parcels that take room of its vehicle: aboard already, or still to be taken. */
    public List<JobParcel> onTheTrip() {
        return cargo().onTheTrip();
    }

    /** Whether the vehicle of that route still has something to do for it. */
    public boolean busyOn(UUID routeId) {
        return cargo().busyOn(routeId);
    }

    public boolean anyAboard() {
        return cargo().anyAboard();
    }

    /** Its parcels that are aboard on that route. */
    public List<UUID> aboardOn(UUID routeId) {
        return cargo().aboardOn(routeId);
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
