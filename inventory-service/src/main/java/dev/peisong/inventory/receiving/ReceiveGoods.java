package dev.peisong.inventory.receiving;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.inventory.catalog.Catalog;
import dev.peisong.inventory.catalog.SkuRef;
import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.GoodsLine;
import dev.peisong.inventory.stock.Ledger;
import dev.peisong.inventory.stock.Movement;
import dev.peisong.inventory.stock.MovementReason;
import dev.peisong.inventory.stock.Occasion;
import dev.peisong.inventory.stock.Place;
import dev.peisong.inventory.warehouse.SiteDirectory;
import dev.peisong.inventory.warehouse.SiteRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes goods in from a supplier, all lines or none. Orders that wait for them are served right
 * after, in transactions of their own.
 */
@Component
class ReceiveGoods {
    private final SiteDirectory sites;
    private final Catalog catalog;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Clock clock;

    ReceiveGoods(
            SiteDirectory sites, Catalog catalog, Ledger ledger, Receipts receipts, Clock clock) {
        this.sites = sites;
        this.catalog = catalog;
        this.ledger = ledger;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * A delivery note.
     *
     * @param reference the supplier's or the merchant's number of it
     * @param receivedAt null means now
     */
    record Command(
            UUID siteId,
            UUID merchantId,
            @Nullable String reference,
            @Nullable Instant receivedAt,
            List<GoodsLine> lines) {}

    /** Answers with the id of the receipt. */
    @Transactional
    UUID handle(Command command) {
        SiteRef site =
                sites.find(command.siteId())
                        .orElseThrow(() -> DomainException.notFound("site", command.siteId()));
        if (!site.active()) {
            throw DomainException.illegalState(
                    "site-closed", "Site %s is closed: open it first".formatted(site.code()));
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        Instant at = command.receivedAt() == null ? now : command.receivedAt();
        String actor = Tenancy.current().subject();
        List<Movement> movements = movements(command);
        receipts.insert(id, command, new Receipts.Stamp(actor, at, now));
        ledger.post(
                new Occasion(
                        site.id(), site.businessDayAt(at), id, command.reference(), actor, at, now),
                movements);
        return id;
    }

    private List<Movement> movements(Command command) {
        Map<String, SkuRef> skus =
                catalog.of(command.merchantId(), GoodsLine.codes(command.lines()));
        var movements = new ArrayList<Movement>();
        for (int i = 0; i < command.lines().size(); i++) {
            GoodsLine line = command.lines().get(i);
            Goods goods = line.goods(skus, command.merchantId(), i);
            if (line.quantity() < 0) {
                throw GoodsLine.refused(i, "quantity", "negative", "Nothing is received backwards");
            }
            movements.add(
                    new Movement(
                            goods,
                            line.quantity(),
                            Place.supplierOf(command.siteId()),
                            Place.bin(command.siteId()),
                            MovementReason.RECEIVED,
                            null));
        }
        refuseKnownSerials(movements);
        return movements;
    }

    private void refuseKnownSerials(List<Movement> movements) {
        var seen = new HashSet<>(receipts.knownSerials(movements.stream().map(Movement::goods)));
        for (int i = 0; i < movements.size(); i++) {
            Goods goods = movements.get(i).goods();
            if (!goods.serial().isEmpty()
                    && !seen.add(new Receipts.Serial(goods.skuId(), goods.serial()))) {
                throw GoodsLine.refused(
                        i, "serial", "known-serial", goods.serial() + " is here already");
            }
        }
    }
}
