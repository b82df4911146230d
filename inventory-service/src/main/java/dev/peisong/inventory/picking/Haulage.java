package dev.peisong.inventory.picking;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.inventory.reservation.Holds;
import dev.peisong.inventory.reservation.Holds.Portion;
import dev.peisong.inventory.reservation.Supplies;
import dev.peisong.inventory.stock.Ledger;
import dev.peisong.inventory.stock.Movement;
import dev.peisong.inventory.stock.Occasion;
import dev.peisong.inventory.stock.ShelfKey;
import dev.peisong.inventory.stock.Shelves;
import dev.peisong.inventory.warehouse.SiteDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Carries out journeys in the ledger: takes contents off the shelf with the promises on them, picks
 * up returns, moves everything step by step, and keeps the parcels. All of it or nothing. The
 * caller holds the locks of the orders' reservations.
 */
@Component
class Haulage {
    private final Holds holds;
    private final Shelves shelves;
    private final Ledger ledger;
    private final Supplies supplies;
    private final Parcels parcels;
    private final SiteDirectory sites;
    private final Clock clock;

    Haulage(
            Holds holds,
            Shelves shelves,
            Ledger ledger,
            Supplies supplies,
            Parcels parcels,
            SiteDirectory sites,
            Clock clock) {
        this.holds = holds;
        this.shelves = shelves;
        this.ledger = ledger;
        this.supplies = supplies;
        this.parcels = parcels;
        this.sites = sites;
        this.clock = clock;
    }

    /** Records what happened. */
    void carry(List<Journey> journeys, Instant occurredAt) {
        if (journeys.isEmpty()) {
            return;
        }
        List<Movement> movements = new ArrayList<>(leaveShelf(journeys));
        for (Journey journey : journeys) {
            if (journey.isCollected()) {
                movements.addAll(collect(journey));
                movements.addAll(rest(journey, 1));
            } else {
                movements.addAll(rest(journey, journey.leavesShelf() ? 1 : 0));
            }
        }
        ledger.post(occasion(journeys.getFirst().parcel(), occurredAt), movements);
        journeys.forEach(journey -> parcels.save(journey.parcel()));
    }

    /** These are not carried: what is held for them on the shelf is free again. */
    void giveUp(List<Parcel> given, Instant occurredAt) {
        List<Parcel> onShelf =
                given.stream().filter(p -> p.status() == ParcelStatus.ON_SHELF).toList();
        var released = new TreeMap<ShelfKey, Long>();
        for (Parcel parcel : onShelf) {
            List<Integer> held = held(parcel);
            for (int i = 0; i < held.size(); i++) {
                released.merge(shelf(parcel, i), (long) held.get(i), Long::sum);
            }
        }
        released.values().removeIf(units -> units == 0);
        supplies.giveBack(released);
        carry(
                given.stream().map(p -> new Journey(p, p.follow(new Fact.GivenUp()))).toList(),
                occurredAt);
    }

    private List<Movement> leaveShelf(List<Journey> journeys) {
        var leaving = journeys.stream().filter(Journey::leavesShelf).toList();
        var keys = new TreeSet<ShelfKey>();
        var heldUnits = new HashMap<UUID, List<Integer>>();
        for (Journey journey : leaving) {
            Parcel parcel = journey.parcel();
            heldUnits.put(parcel.id(), held(parcel));
            for (int i = 0; i < parcel.contents().size(); i++) {
                keys.add(shelf(parcel, i));
            }
        }
        var withdrawal = new Withdrawal(shelves.lock(keys));
        Map<UUID, Step> first = new HashMap<>();
        for (Journey journey : leaving) {
            Parcel parcel = journey.parcel();
            first.put(parcel.id(), journey.steps().getFirst());
            List<Integer> units = heldUnits.getOrDefault(parcel.id(), List.of());
            for (int i = 0; i < units.size(); i++) {
                withdrawal.add(parcel, parcel.contents().get(i), units.get(i));
            }
        }
        shelves.release(withdrawal.held());
        return withdrawal.carryOut(ledger, first);
    }

    private List<Movement> collect(Journey journey) {
        UUID returned = Objects.requireNonNull(journey.parcel().identity().returnOf());
        List<Parcel> delivered =
                parcels.ofShipment(returned).stream()
                        .filter(parcel -> parcel.status() == ParcelStatus.AT_CUSTOMER)
                        .toList();
        var movements = PickUp.from(delivered, journey);
        delivered.forEach(parcels::save);
        return movements;
    }

    private List<Integer> held(Parcel parcel) {
        UUID origin = parcel.identity().originId();
        List<Portion> portions =
                parcel.contents().stream()
                        .map(each -> new Portion(each.lineId(), origin, each.quantity()))
                        .toList();
        return holds.letGo(parcel.identity().orderId(), portions);
    }

    private static ShelfKey shelf(Parcel parcel, int content) {
        return new ShelfKey(parcel.contents().get(content).skuId(), parcel.identity().originId());
    }

    private static List<Movement> rest(Journey journey, int skipped) {
        return journey.steps().stream()
                .skip(skipped)
                .flatMap(step -> journey.parcel().moved(step).stream())
                .toList();
    }

    private Occasion occasion(Parcel parcel, Instant occurredAt) {
        UUID site = parcel.identity().originId();
        return new Occasion(
                site,
                sites.get(site).businessDayAt(occurredAt),
                null,
                null,
                Tenancy.current().subject(),
                occurredAt,
                clock.instant());
    }
}
