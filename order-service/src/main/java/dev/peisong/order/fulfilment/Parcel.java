package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.OrderEvent;
import dev.peisong.order.fulfilment.ParcelRule.Decision;
import dev.peisong.order.fulfilment.Seen.Observation;
import dev.peisong.order.ordering.Bucket;
import dev.peisong.order.ordering.Order;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A barcoded handling unit. It moves the units in it from count to count of their order lines, so
 * that lines and parcels never tell two stories.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "parcel")
class Parcel {
    @Id private UUID id;
    @TenantId private UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false, updatable = false)
    private Shipment shipment;

    private int position;
    private String barcode;

    @Enumerated(EnumType.STRING)
    private ParcelState state = ParcelState.EXPECTED;

    private boolean refused;
    private int failedAttempts;
    private boolean tryAgain = true;
    private @Nullable UUID siteId;
    private @Nullable UUID vehicleId;
    private long weightGrams;
    private long volumeCubicCentimeters;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OrderEvent.Content> contents;

    @SuppressWarnings("NullAway.Init")
    protected Parcel() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Parcel(Shipment shipment, int position, OrderEvent.Parcel asked, @Nullable UUID siteId) {
        this.id = asked.parcelId();
        this.shipment = shipment;
        this.position = position;
        this.barcode = asked.barcode();
        this.weightGrams = asked.weightGrams();
        this.volumeCubicCentimeters = asked.volumeCubicCentimeters();
        this.contents = asked.contents();
        this.siteId = siteId;
    }

    /** Takes the fact, moves the units, and opens an exception where the fact does not fit. */
    Decision see(Order order, Seen seen) {
        Observation what = shipment.isReturn() ? onTheWayBack(seen.what()) : seen.what();
        Decision decision = ParcelRule.on(state, what);
        boolean taken = decision.next() != state || state == ParcelState.LOADED;
        if (taken && decision.next() == ParcelState.LOADED) {
            vehicleId = seen.vehicleId() == null ? vehicleId : seen.vehicleId();
            siteId = null;
        } else if (decision.next() != state) {
            vehicleId = null;
            siteId = seen.siteId() == null ? siteId : seen.siteId();
        }
        boolean nowRefused =
                (what == Observation.REFUSED && decision.next() == ParcelState.LOADED) || refused;
        enter(order, decision.next(), nowRefused);
        if (decision.exception() != null) {
            order.openException(
                    decision.exception(), shipment.id(), "parcel " + barcode, seen.occurredAt());
        }
        return decision;
    }

    /** Counts an attempt that did not end with the parcel delivered (or collected). */
    void failed(boolean mayTryAgain, boolean customerRefused) {
        failedAttempts++;
        tryAgain = mayTryAgain && !customerRefused;
    }

    /** It ends at the site where it stands. */
    void stay(Order order) {
        enter(order, ParcelState.RETURNED, refused);
    }

    /** It is given up before it left. */
    void giveUp(Order order) {
        enter(order, ParcelState.VOIDED, refused);
    }

    boolean mayGoOut(int maxAttempts) {
        return tryAgain && !refused && failedAttempts < maxAttempts;
    }

    private void enter(Order order, ParcelState next, boolean nowRefused) {
        Bucket from = bucket();
        state = next;
        refused = nowRefused;
        for (OrderEvent.Content content : contents) {
            order.move(content.lineId(), content.quantity(), from, bucket());
        }
    }

    private Bucket bucket() {
        return shipment.isReturn() ? state.bucketOfReturn() : state.bucket(refused);
    }

    /** A collection that went well puts the parcel into the vehicle. */
    private static Observation onTheWayBack(Observation seen) {
        return switch (seen) {
            case DELIVERED -> Observation.LOADED;
            case REFUSED -> Observation.NOT_DELIVERED;
            case PACKED, LOADED, HANDED_OVER, NOT_DELIVERED, BACK_AT_SITE, LOST, DESTROYED -> seen;
        };
    }

    UUID id() {
        return id;
    }

    ParcelState state() {
        return state;
    }

    boolean refused() {
        return refused;
    }

    @Nullable UUID siteId() {
        return siteId;
    }

    List<OrderEvent.Content> contents() {
        return contents;
    }

    OrderEvent.Parcel asEvent() {
        return new OrderEvent.Parcel(id, barcode, weightGrams, volumeCubicCentimeters, contents);
    }
}
