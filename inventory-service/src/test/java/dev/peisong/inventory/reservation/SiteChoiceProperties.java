package dev.peisong.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.inventory.reservation.SiteChoice.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SiteChoiceProperties {
    private static final UUID TEA = new UUID(1, 1);
    private static final UUID CUP = new UUID(1, 2);

    @Property
    void asMuchAsThereIsAndNoMoreIsGiven(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 9) Integer> wanted,
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> stock) {
        List<Want> wants = wants(wanted);
        List<Candidate> sites = sites(stock);
        List<Pick> picks = SiteChoice.choose(wants, sites);

        for (UUID sku : List.of(TEA, CUP)) {
            long want =
                    wants.stream()
                            .filter(w -> w.skuId().equals(sku))
                            .mapToLong(Want::quantity)
                            .sum();
            long free = sites.stream().mapToLong(s -> s.available().getOrDefault(sku, 0L)).sum();
            assertThat(given(picks, p -> p.skuId().equals(sku))).isEqualTo(Math.min(want, free));
        }
        for (Candidate site : sites) {
            site.available()
                    .forEach(
                            (sku, units) ->
                                    assertThat(
                                                    given(
                                                            picks,
                                                            p ->
                                                                    p.siteId().equals(site.siteId())
                                                                            && p.skuId()
                                                                                    .equals(sku)))
                                            .isLessThanOrEqualTo(units));
        }
    }

    @Property
    void oneSiteServesAllWhenOneCan(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 9) Integer> wanted,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> stock) {
        List<Want> wants = wants(wanted);
        List<Candidate> sites = sites(stock);
        boolean oneCan = sites.stream().anyMatch(site -> hasAll(site, wants));
        var used =
                SiteChoice.choose(wants, sites).stream()
                        .map(Pick::siteId)
                        .collect(Collectors.toSet());
        if (oneCan) {
            assertThat(used).hasSize(1);
        }
    }

    @Example
    void amongThoseThatHaveEverythingTheNearestServes() {
        var far = new Candidate(new UUID(9, 1), "A", false, 9000, Map.of(TEA, 5L));
        var near = new Candidate(new UUID(9, 2), "B", false, 800, Map.of(TEA, 5L));
        var nearest = new Candidate(new UUID(9, 3), "C", false, 10, Map.of(TEA, 4L));
        var picks =
                SiteChoice.choose(
                        List.of(new Want(new UUID(5, 5), TEA, 5)), List.of(far, near, nearest));
        assertThat(picks).extracting(Pick::siteId).containsExactly(near.siteId());
    }

    private static boolean hasAll(Candidate site, List<Want> wants) {
        return wants.stream().collect(Collectors.groupingBy(Want::skuId)).entrySet().stream()
                .allMatch(
                        e ->
                                site.available().getOrDefault(e.getKey(), 0L)
                                        >= e.getValue().stream().mapToLong(Want::quantity).sum());
    }

    private static long given(List<Pick> picks, java.util.function.Predicate<Pick> which) {
        return picks.stream().filter(which).mapToLong(Pick::quantity).sum();
    }

    private static List<Want> wants(List<Integer> units) {
        return IntStream.range(0, units.size())
                .mapToObj(i -> new Want(new UUID(5, i), i % 2 == 0 ? TEA : CUP, units.get(i)))
                .toList();
    }

    /** Two numbers a site: TEA, CUP. */
    private static List<Candidate> sites(List<Integer> units) {
        return IntStream.range(0, (units.size() + 1) / 2)
                .mapToObj(
                        i -> {
                            var available = new HashMap<UUID, Long>();
                            available.put(TEA, (long) units.get(2 * i));
                            if (2 * i + 1 < units.size()) {
                                available.put(CUP, (long) units.get(2 * i + 1));
                            }
                            return new Candidate(
                                    new UUID(9, i), "S" + i, false, 1000.0 - i, available);
                        })
                .toList();
    }
}
