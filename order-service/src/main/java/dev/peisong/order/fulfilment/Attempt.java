package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The driver stood at the door: what came of it, and why. Never changed afterwards. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "attempt")
class Attempt {
    @Id private UUID id;
    @TenantId private UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false, updatable = false)
    private Shipment shipment;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ParcelOutcome> parcels;

    private @Nullable String reasonCode;
    private boolean tryAgain;
    private @Nullable String liableParty;
    private @Nullable UUID proofId;
    private Instant occurredAt;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Attempt(Shipment shipment, AttemptRecorded fact) {
        this.id = Ids.next();
        this.shipment = shipment;
        this.number = fact.attempt();
        this.parcels = fact.parcels();
        this.reasonCode = fact.reasonCode();
        this.tryAgain = fact.tryAgain();
        this.liableParty = fact.liableParty();
        this.proofId = fact.proofId();
        this.occurredAt = fact.occurredAt();
        this.recordedAt = fact.recordedAt();
    }
}
