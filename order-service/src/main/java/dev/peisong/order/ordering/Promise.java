package dev.peisong.order.ordering;

import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** When we said it would come, and why we said so. A new promise never overwrites an old one. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "promise")
public class Promise {
    @Id private UUID id;
    @TenantId private UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    private Order order;

    private @Nullable UUID shipmentId;
    private Instant promisedFrom;
    private Instant promisedTo;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private Instant recordedAt;

    /** What made us promise. */
    public enum Cause {
        /** The windows asked for when the order was placed. */
        PLACED,
        /** Other windows were agreed. */
        AMENDED,
        PLANNED,
        REPLANNED,
        /** It is expected after the window that was planned. */
        RUNNING_LATE,
        /** It is expected in the planned window again. */
        CAUGHT_UP;

        /** Whether the window was agreed, rather than followed from how the day goes. */
        boolean agrees() {
            return this != RUNNING_LATE && this != CAUGHT_UP;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Promise(Order order, @Nullable UUID shipmentId, TimeWindow window, Cause cause, Instant now) {
        this.id = Ids.next();
        this.order = order;
        this.shipmentId = shipmentId;
        this.promisedFrom = window.start();
        this.promisedTo = window.end();
        this.cause = cause;
        this.recordedAt = now;
    }

    public TimeWindow window() {
        return new TimeWindow(promisedFrom, promisedTo);
    }

    public Cause cause() {
        return cause;
    }
}
