package dev.peisong.inventory.stock;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.inventory.catalog.Catalog;
import dev.peisong.inventory.catalog.SkuRef;
import dev.peisong.inventory.warehouse.SiteDirectory;
import dev.peisong.inventory.warehouse.SiteRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the books right where a person found the shelf to differ, all lines or none. Goods that are
 * promised to orders cannot be taken this way: cancel the orders first.
 */
@Component
class AdjustStock {
    private final SiteDirectory sites;
    private final Catalog catalog;
    private final Shelves shelves;
    private final Balances balances;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    AdjustStock(
            SiteDirectory sites,
            Catalog catalog,
            Shelves shelves,
            Balances balances,
            Ledger ledger,
            JdbcTemplate jdbc,
            Clock clock) {
        this.sites = sites;
        this.catalog = catalog;
        this.shelves = shelves;
        this.balances = balances;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why the shelf differs. */
    enum Reason {
        FOUND,
        MISSING,
        MISCOUNTED,
        DAMAGED,
        EXPIRED;

        /** Where goods that are not on the shelf any longer are. */
        Place goneTo(UUID siteId) {
            return switch (this) {
                case FOUND, MISSING, MISCOUNTED -> Place.countDifference(siteId);
                case DAMAGED, EXPIRED -> Place.writtenOff(siteId);
            };
        }
    }

    /** Lines of one merchant's goods at one site. */
    record Command(
            UUID siteId,
            UUID merchantId,
            Reason reason,
            @Nullable String note,
            List<GoodsLine> lines) {}

    /** Answers with the id of the adjustment. */
    @Transactional
    UUID handle(Command command) {
        SiteRef site =
                sites.find(command.siteId())
                        .orElseThrow(() -> DomainException.notFound("site", command.siteId()));
        Map<String, SkuRef> skus =
                catalog.of(command.merchantId(), GoodsLine.codes(command.lines()));
        List<Goods> goods = new ArrayList<>();
        for (int i = 0; i < command.lines().size(); i++) {
            goods.add(command.lines().get(i).goods(skus, command.merchantId(), i));
        }
        refuseWhatIsNotFree(command, goods);
        UUID id = Ids.next();
        Instant now = clock.instant();
        String actor = Tenancy.current().subject();
        note(id, command, actor, now);
        var day = site.businessDayAt(now);
        ledger.post(
                new Occasion(site.id(), day, id, command.note(), actor, now, now),
                movements(command, goods));
        return id;
    }

    private void note(UUID id, Command command, String actor, Instant now) {
        jdbc.update(
                """
                INSERT INTO adjustment (id, site_id, merchant_id, reason, note, actor, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                id,
                command.siteId(),
                command.merchantId(),
                command.reason().name(),
                command.note(),
                actor,
                now.atOffset(java.time.ZoneOffset.UTC));
    }

    private void refuseWhatIsNotFree(Command command, List<Goods> goods) {
        List<ShelfKey> keys =
                goods.stream()
                        .map(each -> new ShelfKey(each.skuId(), command.siteId()))
                        .distinct()
                        .toList();
        SortedMap<ShelfKey, ShelfLevel> levels = shelves.lock(keys);
        var free = new TreeMap<ShelfKey, Long>();
        var stored = new java.util.HashMap<Goods, Long>();
        for (ShelfKey key : keys) {
            free.put(key, levels.getOrDefault(key, ShelfLevel.EMPTY).available());
            balances.onShelf(key).forEach(each -> stored.put(each.goods(), each.quantity()));
        }
        for (int i = 0; i < goods.size(); i++) {
            Goods each = goods.get(i);
            int units = command.lines().get(i).quantity();
            long left = stored.merge(each, (long) units, Long::sum);
            var key = new ShelfKey(each.skuId(), command.siteId());
            long leftFree =
                    each.isSellable() ? free.merge(key, (long) units, Long::sum) : Long.MAX_VALUE;
            if (left < 0) {
                throw GoodsLine.refused(
                        i, "quantity", "not-on-shelf", "Only %d are there".formatted(left - units));
            }
            if (leftFree < 0) {
                throw GoodsLine.refused(
                        i,
                        "quantity",
                        "reserved",
                        "Only %d are not promised to orders".formatted(leftFree - units));
            }
        }
    }

    private static List<Movement> movements(Command command, List<Goods> goods) {
        var movements = new ArrayList<Movement>();
        Place shelf = Place.bin(command.siteId());
        for (int i = 0; i < goods.size(); i++) {
            int units = command.lines().get(i).quantity();
            Place from = units > 0 ? Place.countDifference(command.siteId()) : shelf;
            Place to = units > 0 ? shelf : command.reason().goneTo(command.siteId());
            movements.add(
                    new Movement(
                            goods.get(i),
                            Math.abs(units),
                            from,
                            to,
                            MovementReason.ADJUSTED,
                            null));
        }
        return movements;
    }
}
