package dev.peisong.inventory.reservation;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.inventory.reservation.SiteChoice.Candidate;
import dev.peisong.inventory.stock.ShelfKey;
import dev.peisong.inventory.stock.ShelfLevel;
import dev.peisong.inventory.stock.Shelves;
import dev.peisong.inventory.warehouse.SiteRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the shelves of all active sites have to give while their locks are held. Orders draw on it
 * one after the other; what they took is then reserved at once.
 */
final class Supply {
    private final List<SiteRef> sites;
    private final Map<ShelfKey, Long> available = new HashMap<>();
    private final SortedMap<ShelfKey, Long> taken = new TreeMap<>();

    Supply(List<SiteRef> activeSites, Map<ShelfKey, ShelfLevel> shelves) {
        this.sites = activeSites;
        shelves.forEach((key, level) -> available.put(key, level.available()));
    }

    /** Gives an order what it wants of these SKUs, as far as it is there. */
    boolean serve(Reservation reservation, List<Want> wants) {
        GeoPoint door = reservation.header().destination();
        List<Candidate> candidates =
                sites.stream().map(site -> candidate(site, reservation, door, wants)).toList();
        List<Pick> picks = SiteChoice.choose(wants, candidates);
        for (Pick pick : picks) {
            reservation.allot(pick);
            available.merge(pick.shelf(), -(long) pick.quantity(), Long::sum);
            taken.merge(pick.shelf(), (long) pick.quantity(), Long::sum);
        }
        return !picks.isEmpty();
    }

    /** Whether an active site has anything left. */
    boolean isExhausted() {
        return sites.stream()
                .noneMatch(
                        site ->
                                available.entrySet().stream()
                                        .anyMatch(
                                                e ->
                                                        e.getKey().siteId().equals(site.id())
                                                                && e.getValue() > 0));
    }

    void reserveOn(Shelves shelves) {
        shelves.reserve(taken);
    }

    private Candidate candidate(
            SiteRef site, Reservation reservation, @Nullable GeoPoint door, List<Want> wants) {
        var units = new HashMap<UUID, Long>();
        for (Want want : wants) {
            var shelf = new ShelfKey(want.skuId(), site.id());
            units.put(want.skuId(), Math.max(0, available.getOrDefault(shelf, 0L)));
        }
        return new Candidate(
                site.id(),
                site.code(),
                reservation.isServedFrom(site.id()),
                door == null ? 0 : door.distanceMetersTo(site.point()),
                units);
    }
}
