package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.OrderEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One part of a shipment's way: site to site, or site to door. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "leg")
class Leg {
    @Id private UUID id;
    @TenantId private UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false, updatable = false)
    private Shipment shipment;

    private int sequence;
    private UUID fromSiteId;
    private @Nullable UUID toSiteId;

    @SuppressWarnings("NullAway.Init")
    protected Leg() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Leg(Shipment shipment, OrderEvent.Leg asked) {
        this.id = asked.legId();
        this.shipment = shipment;
        this.sequence = asked.sequence();
        this.fromSiteId = asked.fromSiteId();
        this.toSiteId = asked.toSiteId();
    }

    UUID id() {
        return id;
    }

    OrderEvent.Leg asEvent() {
        return new OrderEvent.Leg(id, sequence, fromSiteId, toSiteId);
    }
}
