package dev.peisong.inventory.picking;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.DispatchEvent.ParcelsHandedOver;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.ParcelsLost;
import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.messaging.NotYetException;
import dev.peisong.inventory.reservation.Holds;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves goods in the ledger as they are seen moving on the road. What was seen is never refused,
 * late or contradictory as it may be; it only waits until we know the parcels.
 */
@Component
public class WhenGoodsAreSeenThenMove {
    private final Holds holds;
    private final Parcels parcels;
    private final Haulage haulage;

    WhenGoodsAreSeenThenMove(Holds holds, Parcels parcels, Haulage haulage) {
        this.holds = holds;
        this.parcels = parcels;
        this.haulage = haulage;
    }

    /** A fact about some parcels of a job. */
    private record Seen(
            JobRef job,
            List<UUID> parcelIds,
            Fact fact,
            @Nullable UUID vehicleId,
            Instant occurredAt) {}

    @Transactional
    public void handle(ParcelsLoaded e) {
        var fact = new Fact.Aboard(e.vehicleId());
        move(new Seen(e.job(), e.parcelIds(), fact, e.vehicleId(), e.occurredAt()));
    }

    @Transactional
    public void handle(JobDeparted e) {
        var fact = new Fact.Aboard(e.vehicleId());
        move(new Seen(e.job(), e.parcelIds(), fact, e.vehicleId(), e.occurredAt()));
    }

    @Transactional
    public void handle(ParcelsHandedOver e) {
        var fact = new Fact.Aboard(e.toVehicleId());
        move(new Seen(e.job(), e.parcelIds(), fact, e.fromVehicleId(), e.occurredAt()));
    }

    /** Only what was done at the door moves; the rest stays aboard until it is brought back. */
    @Transactional
    public void handle(AttemptRecorded e) {
        List<UUID> done =
                e.parcels().stream()
                        .filter(parcel -> parcel.outcome().equals("DELIVERED"))
                        .map(ParcelOutcome::parcelId)
                        .toList();
        var fact = new Fact.DoneAtDoor(e.vehicleId());
        move(new Seen(e.job(), done, fact, e.vehicleId(), e.occurredAt()));
    }

    @Transactional
    public void handle(ParcelsReturned e) {
        var fact = new Fact.BroughtTo(e.siteId(), e.vehicleId());
        move(new Seen(e.job(), e.parcelIds(), fact, e.vehicleId(), e.occurredAt()));
    }

    @Transactional
    public void handle(ParcelsLost e) {
        var fact = e.kind().equals("DESTROYED") ? new Fact.Destroyed() : new Fact.Lost();
        move(new Seen(e.job(), e.parcelIds(), fact, e.vehicleId(), e.occurredAt()));
    }

    private void move(Seen seen) {
        Set<UUID> wanted = new HashSet<>(seen.parcelIds());
        if (wanted.isEmpty()) {
            return;
        }
        holds.lock(List.of(seen.job().orderId()));
        List<Parcel> known = parcels.all(wanted);
        known.forEach(parcel -> wanted.remove(parcel.id()));
        if (!wanted.isEmpty()) {
            throw new NotYetException("shipment.created of parcels " + wanted);
        }
        haulage.carry(
                known.stream().map(parcel -> journey(parcel, seen)).toList(), seen.occurredAt());
    }

    private static Journey journey(Parcel parcel, Seen seen) {
        return new Journey(
                parcel, parcel.observe(seen.fact(), seen.vehicleId(), seen.occurredAt()));
    }
}
