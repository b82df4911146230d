package dev.peisong.inventory.picking;

import dev.peisong.common.contract.StockEvent.ParcelsPacked;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.inventory.reservation.Holds;
import dev.peisong.inventory.warehouse.SiteDirectory;
import dev.peisong.inventory.warehouse.SiteRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk packs parcels at a site that scans: their contents go from the shelf to the dock. */
@Component
class PackParcels {
    private final SiteDirectory sites;
    private final Holds holds;
    private final Parcels parcels;
    private final Haulage haulage;
    private final Outbox outbox;
    private final Clock clock;

    PackParcels(
            SiteDirectory sites,
            Holds holds,
            Parcels parcels,
            Haulage haulage,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.holds = holds;
        this.parcels = parcels;
        this.haulage = haulage;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What was scanned, by id or by barcode.
     *
     * @param occurredAt null means now
     */
    record Command(
            UUID siteId,
            List<UUID> parcelIds,
            List<String> barcodes,
            @Nullable Instant occurredAt) {}

    /** Answers with the ids of the parcels packed; all of them, or a refusal. */
    @Transactional
    List<UUID> handle(Command command) {
        SiteRef site =
                sites.find(command.siteId())
                        .orElseThrow(() -> DomainException.notFound("site", command.siteId()));
        if (!site.scans()) {
            throw DomainException.illegalState(
                    "site-does-not-scan",
                    "Site %s does not scan: its parcels are packed when they are loaded"
                            .formatted(site.code()));
        }
        Map<UUID, UUID> orders =
                parcels.ordersAt(site.id(), command.parcelIds(), command.barcodes());
        holds.lock(new HashSet<>(orders.values()));
        List<Parcel> found = parcels.all(orders.keySet());
        refuseMissing(command, found);
        Instant now = clock.instant();
        Instant at = command.occurredAt() == null ? now : command.occurredAt();
        List<Journey> journeys =
                found.stream().map(p -> new Journey(p, p.follow(new Fact.Packed()))).toList();
        haulage.carry(journeys, at);
        say(found, site.id(), at, now);
        return found.stream().map(Parcel::id).toList();
    }

    private static void refuseMissing(Command command, List<Parcel> found) {
        for (int i = 0; i < command.parcelIds().size(); i++) {
            UUID id = command.parcelIds().get(i);
            refuseUnlessOnShelf(
                    found.stream().filter(p -> p.id().equals(id)).toList(), "/parcelIds/" + i, id);
        }
        for (int i = 0; i < command.barcodes().size(); i++) {
            String code = command.barcodes().get(i);
            refuseUnlessOnShelf(
                    found.stream().filter(p -> p.identity().barcode().equals(code)).toList(),
                    "/barcodes/" + i,
                    code);
        }
    }

    private static void refuseUnlessOnShelf(List<Parcel> found, String pointer, Object named) {
        if (found.size() != 1) {
            throw DomainException.invalid(
                    pointer, "parcel-not-here", "No parcel %s is at this site".formatted(named));
        }
        if (found.getFirst().status() != ParcelStatus.ON_SHELF) {
            throw DomainException.invalid(
                    pointer,
                    "parcel-not-open",
                    "Parcel %s is %s".formatted(named, found.getFirst().status()));
        }
    }

    private void say(List<Parcel> packed, UUID siteId, Instant at, Instant now) {
        var shipments = new LinkedHashMap<UUID, List<Parcel>>();
        for (Parcel parcel : packed) {
            shipments
                    .computeIfAbsent(parcel.identity().shipmentId(), _ -> new ArrayList<>())
                    .add(parcel);
        }
        shipments.forEach(
                (shipmentId, of) -> {
                    UUID orderId = of.getFirst().identity().orderId();
                    List<UUID> ids = of.stream().map(Parcel::id).toList();
                    outbox.append(
                            new ParcelsPacked(orderId, shipmentId, siteId, ids, at, now),
                            orderId,
                            orderId);
                });
    }
}
