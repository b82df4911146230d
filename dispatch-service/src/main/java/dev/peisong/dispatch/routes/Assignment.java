package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A job given to a route. Planned work is accepted automatically. At most one assignment of a job
 * is active, which the schema enforces.
 */
@Entity
public class Assignment {

    /** FULFILLED: its tasks have outcomes. WITHDRAWN: the job left the route before that. */
    public enum Status {
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        FULFILLED;

        boolean active() {
            return this == OFFERED || this == ACCEPTED;
        }
    }

    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    @Column private UUID routeId;
    private UUID jobId;
    private UUID orderId;
    private UUID shipmentId;
    private UUID legId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Instant promisedFrom;
    private @Nullable Instant promisedTo;
    @Column private int serviceSeconds;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(UUID routeId, Task task) {
        this.id = Ids.next();
        this.routeId = routeId;
        this.jobId = task.job().jobId();
        this.orderId = task.job().orderId();
        this.shipmentId = task.job().shipmentId();
        this.legId = task.job().legId();
        this.status = Status.ACCEPTED;
        this.serviceSeconds = task.serviceSeconds();
        retime(task);
    }

    /** A promise once made stays where the new time keeps none. */
    final void retime(Task task) {
        TimeWindow promise = task.promise();
        if (promise != null) {
            promisedFrom = promise.start();
            promisedTo = promise.end();
        }
    }

    void withdraw() {
        if (active()) {
            status = Status.WITHDRAWN;
        }
    }

    void fulfil() {
        if (active()) {
            status = Status.FULFILLED;
        }
    }

    public boolean active() {
        return status.active();
    }

    /** Whether the job belongs to the route, its tasks done or not. */
    public boolean counts() {
        return active() || status == Status.FULFILLED;
    }

    public Status status() {
        return status;
    }

    public UUID jobId() {
        return jobId;
    }

    public JobRef job() {
        return new JobRef(jobId, orderId, shipmentId, legId);
    }

    @Nullable Instant promisedFrom() {
        return promisedFrom;
    }

    @Nullable Instant promisedTo() {
        return promisedTo;
    }

    /** The window that was promised; null when any time will do. */
    public @Nullable TimeWindow promise() {
        return promisedFrom == null || promisedTo == null
                ? null
                : new TimeWindow(promisedFrom, promisedTo);
    }
}
