package dev.peisong.inventory.reservation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * From which sites an order is served: one that has everything, the nearest of those; else as few
 * as come of always taking the one that gives most. What no site has is left out.
 */
final class SiteChoice {

    /**
     * A site that may serve.
     *
     * @param serving whether the order has goods there already: the fewer sites, the fewer vans
     * @param distanceMeters to the door; the same for all where the door is not known
     * @param available free units by SKU
     */
    record Candidate(
            UUID siteId,
            String code,
            boolean serving,
            double distanceMeters,
            Map<UUID, Long> available) {}

    private SiteChoice() {}

    static List<Pick> choose(List<Want> wants, List<Candidate> candidates) {
        var picks = new ArrayList<Pick>();
        var left = new ArrayList<>(wants);
        Set<Candidate> sites = new LinkedHashSet<>(candidates);
        while (!left.isEmpty() && !sites.isEmpty()) {
            Candidate best = best(sites, left);
            sites.remove(best);
            List<Pick> given = give(best, left);
            picks.addAll(given);
            left.replaceAll(want -> less(want, given));
            left.removeIf(want -> want.quantity() == 0);
        }
        return picks;
    }

    private static Candidate best(Set<Candidate> sites, List<Want> wants) {
        return sites.stream()
                .min(
                        Comparator.comparingLong((Candidate site) -> -units(give(site, wants)))
                                .thenComparing(site -> !site.serving())
                                .thenComparingDouble(Candidate::distanceMeters)
                                .thenComparing(Candidate::code))
                .orElseThrow();
    }

    private static List<Pick> give(Candidate site, List<Want> wants) {
        var picks = new ArrayList<Pick>();
        var available = new HashMap<>(site.available());
        for (Want want : wants) {
            long free = available.getOrDefault(want.skuId(), 0L);
            int units = (int) Math.min(free, want.quantity());
            if (units > 0) {
                picks.add(new Pick(want.lineId(), want.skuId(), site.siteId(), units));
                available.put(want.skuId(), free - units);
            }
        }
        return picks;
    }

    private static long units(List<Pick> picks) {
        return picks.stream().mapToLong(Pick::quantity).sum();
    }

    private static Want less(Want want, List<Pick> given) {
        int units =
                given.stream()
                        .filter(pick -> pick.lineId().equals(want.lineId()))
                        .mapToInt(Pick::quantity)
                        .sum();
        return new Want(want.lineId(), want.skuId(), want.quantity() - units);
    }
}
