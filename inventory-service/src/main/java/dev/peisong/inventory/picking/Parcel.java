package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inventory's own copy of a parcel: what is in it, and where the ledger has it. Facts move it;
 * those that come late, from before it got where it is, say nothing new.
 */
final class Parcel {
    private final Identity identity;
    private final List<Content> contents;
    private final List<Unit> units;
    private Whereabouts whereabouts;
    private Instant since;
    private boolean toStay;

    /**
     * What never changes.
     *
     * @param originId the site it starts from, or goes back to when it is a return
     * @param returnOf the shipment that it brings back; null when it goes out
     */
    record Identity(
            UUID id,
            UUID orderId,
            UUID shipmentId,
            UUID merchantId,
            UUID originId,
            String barcode,
            @Nullable UUID returnOf) {

        boolean isReturn() {
            return returnOf != null;
        }
    }

    Parcel(
            Identity identity,
            List<Content> contents,
            List<Unit> units,
            Whereabouts whereabouts,
            Instant since,
            boolean toStay) {
        this.identity = identity;
        this.contents = List.copyOf(contents);
        this.units = new ArrayList<>(units);
        this.whereabouts = whereabouts;
        this.since = since;
        this.toStay = toStay;
    }

    /** As order-service announces it: on the shelf, or with the customer when it is a return. */
    static Parcel announced(Identity identity, List<Content> contents) {
        Whereabouts start =
                identity.isReturn()
                        ? Whereabouts.of(ParcelStatus.AT_CUSTOMER)
                        : Whereabouts.onShelf(identity.originId());
        return new Parcel(identity, contents, List.of(), start, Instant.EPOCH, false);
    }

    Identity identity() {
        return identity;
    }

    UUID id() {
        return identity.id();
    }

    ParcelStatus status() {
        return whereabouts.status();
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    Instant since() {
        return since;
    }

    boolean isToStay() {
        return toStay;
    }

    List<Content> contents() {
        return contents;
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /** Whether its units are known: not before they first move. */
    boolean isFilled() {
        return !units.isEmpty();
    }

    /** Like units of a line, from the shelf or from nowhere, are one. */
    void fill(Content content, Goods goods, long quantity) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.lineId().equals(content.lineId()) && unit.goods().equals(goods)) {
                units.set(i, unit.more(quantity));
                return;
            }
        }
        units.add(new Unit(content.lineId(), goods, quantity, 0));
    }

    /** What somebody here decided or scanned. */
    List<Step> follow(Fact fact) {
        var errand = new Course.Errand(identity.originId(), identity.isReturn(), toStay);
        var course = Course.of(whereabouts, errand, fact);
        whereabouts = course.end();
        return course.steps();
    }

    /**
     * It goes out no more. From the dock it goes into inspection now; what we have not seen come
     * back yet will go there when it does.
     */
    List<Step> takeBack(UUID siteId) {
        toStay = true;
        boolean neverLeft = since.equals(Instant.EPOCH);
        return neverLeft ? List.of() : follow(new Fact.TakenBack(siteId));
    }

    /**
     * What was observed on the road, perhaps long ago and without a signal.
     *
     * @param vehicleId whose driver saw it; null when none did
     */
    List<Step> observe(Fact fact, @Nullable UUID vehicleId, Instant occurredAt) {
        boolean continues = vehicleId != null && vehicleId.equals(whereabouts.vehicleId());
        if (occurredAt.isBefore(since) && !continues) {
            return List.of();
        }
        since = occurredAt.isAfter(since) ? occurredAt : since;
        return follow(fact);
    }

    /** The movements of all that is left in it. */
    List<Movement> moved(Step step) {
        return units.stream()
                .filter(unit -> unit.left() > 0)
                .map(
                        unit ->
                                new Movement(
                                        unit.goods(),
                                        unit.left(),
                                        step.from(),
                                        step.to(),
                                        step.reason(),
                                        inside()))
                .toList();
    }

    Movement.Inside inside() {
        return new Movement.Inside(identity.orderId(), identity.shipmentId(), identity.id());
    }

    /**
     * Takes units out.
     *
     * @return what was taken, at most as many as are in
     */
    List<Unit> takeOut(UUID lineId, long quantity) {
        var taken = new ArrayList<Unit>();
        long wanted = quantity;
        for (int i = 0; i < units.size() && wanted > 0; i++) {
            Unit unit = units.get(i);
            long now = unit.lineId().equals(lineId) ? Math.min(wanted, unit.left()) : 0;
            if (now > 0) {
                units.set(i, unit.less(now));
                taken.add(new Unit(lineId, unit.goods(), now, 0));
                wanted -= now;
            }
        }
        return taken;
    }

    /** Everything was taken out under inspection. */
    void close() {
        UUID site = Optional.ofNullable(whereabouts.siteId()).orElseThrow();
        whereabouts = new Whereabouts(ParcelStatus.INSPECTED, site, null);
    }

    long left() {
        return units.stream().mapToLong(Unit::left).sum();
    }

    Goods plain(Content content) {
        return Goods.sellable(content.skuId(), identity.merchantId());
    }
}
