package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.order.ordering.HumanNumber;
import dev.peisong.order.ordering.Order;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one origin for one destination, in parcels, over legs. Its state follows from where the
 * parcels are and whether a published route has it; requests to cancel or amend stand beside it. A
 * return is a shipment the other way that names the one whose goods come back.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "shipment")
class Shipment {
    @Id private UUID id;
    @TenantId private UUID tenantId;
    @Version private @Nullable Long revision;
    private UUID orderId;
    private UUID merchantId;
    private String number;
    private UUID originSiteId;
    private @Nullable UUID returnOf;

    @Enumerated(EnumType.STRING)
    private ShipmentState state = ShipmentState.CREATED;

    @JdbcTypeCode(SqlTypes.JSON)
    private Delivery delivery;

    private int attemptsMade;
    private @Nullable String waitingReason;
    private @Nullable String lastReasonCode;
    private boolean intercepting;
    private @Nullable UUID cancelRequestId;
    private @Nullable UUID amendRequestId;
    @Embedded private Schedule schedule = new Schedule();
    private Instant createdAt;

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Parcel> parcels = new ArrayList<>();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL)
    @OrderBy("sequence")
    private List<Leg> legs = new ArrayList<>();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Attempt> attempts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Shipment() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Shipment(ShipmentCreated asked, Instant now) {
        this.id = asked.shipmentId();
        this.orderId = asked.orderId();
        this.merchantId = asked.merchantId();
        this.number = asked.number();
        this.originSiteId = asked.originSiteId();
        this.delivery = asked.delivery();
        this.returnOf = asked.returnOf();
        this.createdAt = now;
        UUID standsAt = isReturn() ? null : originSiteId;
        asked.parcels().forEach(p -> parcels.add(new Parcel(this, parcels.size(), p, standsAt)));
        asked.legs().forEach(leg -> legs.add(new Leg(this, leg)));
    }

    static String numberOf(UUID shipmentId, Instant now) {
        return HumanNumber.of('S', shipmentId, now);
    }

    void waitFor(@Nullable String reason) {
        waitingReason = reason;
    }

    void record(AttemptRecorded fact) {
        attempts.add(new Attempt(this, fact));
        attemptsMade = Math.max(attemptsMade + 1, fact.attempt());
        lastReasonCode = fact.reasonCode();
    }

    void requestCancel(UUID requestId) {
        cancelRequestId = requestId;
    }

    /** Dispatch has answered the cancel request. */
    void cancelAnswered(boolean nowIntercepting) {
        cancelRequestId = null;
        intercepting = nowIntercepting;
    }

    void requestAmend(UUID requestId) {
        amendRequestId = requestId;
    }

    /** Dispatch has answered a request for other terms; null terms when it could not take them. */
    void amendAnswered(@Nullable Delivery terms) {
        amendRequestId = null;
        delivery = terms == null ? delivery : terms;
    }

    /** Brings the state in line with the parcels. */
    void follow(Order order, @Nullable String reason) {
        ShipmentState next = ShipmentRule.derive(parcels, schedule, isReturn());
        if (next.hasEnded()) {
            schedule.clear();
            cancelRequestId = null;
            amendRequestId = null;
            waitingReason = null;
        }
        if (next != state) {
            become(order, next, reason);
        }
    }

    /** The one gate. */
    private void become(Order order, ShipmentState next, @Nullable String reason) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "shipment %s is %s and cannot become %s".formatted(number, state, next));
        }
        order.say(
                new OrderEvent.ShipmentStateChanged(
                        orderId, id, state.name(), next.name(), reason));
        state = next;
    }

    /** How many units of a line were delivered with it. */
    int delivered(UUID lineId) {
        return parcels.stream()
                .filter(parcel -> parcel.state() == ParcelState.DELIVERED)
                .flatMap(parcel -> parcel.contents().stream())
                .filter(content -> content.lineId().equals(lineId))
                .mapToInt(OrderEvent.Content::quantity)
                .sum();
    }

    boolean has(ParcelState wanted) {
        return parcels.stream().anyMatch(parcel -> parcel.state() == wanted);
    }

    Parcel parcel(UUID parcelId) {
        return parcels.stream()
                .filter(parcel -> parcel.id().equals(parcelId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "shipment %s has no parcel %s"
                                                .formatted(number, parcelId)));
    }

    List<Parcel> parcels(Predicate<Parcel> wanted) {
        return parcels.stream().filter(wanted).toList();
    }

    boolean isReturn() {
        return returnOf != null;
    }

    boolean hasEnded() {
        return state.hasEnded();
    }

    Schedule schedule() {
        return schedule;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    ShipmentState state() {
        return state;
    }

    UUID originSiteId() {
        return originSiteId;
    }

    int attemptsMade() {
        return attemptsMade;
    }

    @Nullable String lastReasonCode() {
        return lastReasonCode;
    }

    boolean isIntercepting() {
        return intercepting;
    }

    @Nullable UUID cancelRequestId() {
        return cancelRequestId;
    }

    @Nullable UUID amendRequestId() {
        return amendRequestId;
    }

    @Nullable String waitingReason() {
        return waitingReason;
    }

    Delivery delivery() {
        return delivery;
    }
}
