package dev.peisong.dispatch.fleet;

import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle, with its driver if one is known, for a span of one business day: at most one route.
 */
@Entity
public class Shift {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    private UUID siteId;
    private UUID vehicleId;
    private @Nullable UUID driverId;
    private LocalDate day;
    private Instant startsAt;
    private Instant endsAt;
    private boolean cancelled;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Shift() {}

    Shift(UUID id, Vehicle vehicle, @Nullable UUID driverId, LocalDate day, TimeWindow span) {
        this.id = id;
        this.siteId = vehicle.siteId();
        this.vehicleId = vehicle.id();
        this.driverId = driverId;
        this.day = day;
        this.startsAt = span.start();
        this.endsAt = span.end();
    }

    void cancel() {
        cancelled = true;
    }

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
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

    public TimeWindow span() {
        return new TimeWindow(startsAt, endsAt);
    }

    public boolean cancelled() {
        return cancelled;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
