package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.OrderEvent.Parcel;
import dev.peisong.common.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A parcel of a job: what it takes of a vehicle, who has it, and what came of it last. */
@Entity
public class JobParcel {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    private UUID parcelId;
    private String barcode;
    private long weightGrams;
    private long volumeCubicCentimeters;

    @Enumerated(EnumType.STRING)
    private Custody custody;

    private @Nullable UUID vehicleId;
    private @Nullable UUID routeId;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @SuppressWarnings("NullAway.Init")
    protected JobParcel() {}

    JobParcel(Parcel parcel, Custody custody) {
        this.id = Ids.next();
        this.parcelId = parcel.parcelId();
        this.barcode = parcel.barcode();
        this.weightGrams = parcel.weightGrams();
        this.volumeCubicCentimeters = parcel.volumeCubicCentimeters();
        this.custody = custody;
    }

    void goAboard(Trip trip) {
        custody = Custody.ABOARD;
        vehicleId = trip.vehicleId();
        routeId = trip.routeId();
    }

    void leaveVehicle(Custody next) {
        custody = next;
        vehicleId = null;
    }

    void came(@Nullable Outcome of) {
        outcome = of;
    }

    public UUID parcelId() {
        return parcelId;
    }

    public String barcode() {
        return barcode;
    }

    public long weightGrams() {
        return weightGrams;
    }

    public long volumeCubicCentimeters() {
        return volumeCubicCentimeters;
    }

    public Custody custody() {
        return custody;
    }

    public boolean aboard() {
        return custody == Custody.ABOARD;
    }

    /** The vehicle it is aboard of; null when it is aboard of none. */
    public @Nullable UUID vehicleId() {
        return vehicleId;
    }

    /** The route that it was last aboard on. */
    public @Nullable UUID routeId() {
        return routeId;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }
}
