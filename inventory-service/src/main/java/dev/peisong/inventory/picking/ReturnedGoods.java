package dev.peisong.inventory.picking;

import dev.peisong.common.domain.DomainException;
import dev.peisong.inventory.reservation.Holds;
import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels in inspection, for those who unpack them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnedGoods {
    private final Parcels parcels;
    private final Holds holds;

    ReturnedGoods(Parcels parcels, Holds holds) {
        this.parcels = parcels;
        this.holds = holds;
    }

    /** Units of an order line. */
    public record Portion(UUID lineId, int quantity) {}

    /** What was taken out of which parcel, where. */
    public record Unpacked(UUID siteId, Movement.Inside parcel, List<Part> parts) {}

    /** Like units of an order line. */
    public record Part(UUID lineId, String sku, Goods goods, long quantity) {}

    /**
     * Takes units out of a parcel; when nothing is left in it, it is done with.
     *
     * @param portions what to take; empty means all that is left
     * @throws DomainException when the parcel is not in inspection here, or has not as many
     */
    public Unpacked takeOut(UUID parcelId, List<Portion> portions) {
        lock(parcelId);
        Parcel parcel = find(parcelId);
        if (parcel.status() != ParcelStatus.IN_INSPECTION) {
            throw DomainException.illegalState(
                    "not-in-inspection", "The parcel is " + parcel.status());
        }
        UUID site = Objects.requireNonNull(parcel.whereabouts().siteId());
        var parts = new ArrayList<Part>();
        List<Portion> wanted = portions.isEmpty() ? everything(parcel) : portions;
        for (int i = 0; i < wanted.size(); i++) {
            parts.addAll(take(parcel, wanted.get(i), i));
        }
        if (parcel.left() == 0) {
            parcel.close();
        }
        parcels.save(parcel);
        return new Unpacked(site, parcel.inside(), parts);
    }

    private void lock(UUID parcelId) {
        holds.lock(List.of(find(parcelId).identity().orderId()));
    }

    private Parcel find(UUID parcelId) {
        return parcels.all(Set.of(parcelId)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("parcel", parcelId));
    }

    private static List<Part> take(Parcel parcel, Portion portion, int index) {
        List<Unit> units = parcel.takeOut(portion.lineId(), portion.quantity());
        long taken = units.stream().mapToLong(Unit::quantity).sum();
        if (taken < portion.quantity()) {
            throw DomainException.invalid(
                    "/lines/%d/quantity".formatted(index),
                    "not-in-parcel",
                    "Only %d of that line are left in the parcel".formatted(taken));
        }
        String sku =
                parcel.contents().stream()
                        .filter(content -> content.lineId().equals(portion.lineId()))
                        .findFirst()
                        .orElseThrow()
                        .sku();
        return units.stream()
                .map(unit -> new Part(unit.lineId(), sku, unit.goods(), unit.quantity()))
                .toList();
    }

    private static List<Portion> everything(Parcel parcel) {
        Map<UUID, Long> left =
                parcel.units().stream()
                        .filter(unit -> unit.left() > 0)
                        .collect(
                                Collectors.groupingBy(
                                        Unit::lineId, Collectors.summingLong(Unit::left)));
        return left.entrySet().stream()
                .map(e -> new Portion(e.getKey(), Math.toIntExact(e.getValue())))
                .toList();
    }
}
