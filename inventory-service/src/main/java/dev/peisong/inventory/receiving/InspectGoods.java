package dev.peisong.inventory.receiving;

import dev.peisong.common.contract.StockEvent.GoodsInspected;
import dev.peisong.common.contract.StockEvent.Line;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.inventory.picking.ReturnedGoods;
import dev.peisong.inventory.picking.ReturnedGoods.Part;
import dev.peisong.inventory.picking.ReturnedGoods.Portion;
import dev.peisong.inventory.picking.ReturnedGoods.Unpacked;
import dev.peisong.inventory.stock.Ledger;
import dev.peisong.inventory.stock.Movement;
import dev.peisong.inventory.stock.MovementReason;
import dev.peisong.inventory.stock.Occasion;
import dev.peisong.inventory.stock.Place;
import dev.peisong.inventory.warehouse.SiteDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person looks at returned goods: they are sold again, or written off. */
@Component
class InspectGoods {
    private final ReturnedGoods returned;
    private final SiteDirectory sites;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    InspectGoods(
            ReturnedGoods returned,
            SiteDirectory sites,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.returned = returned;
        this.sites = sites;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What becomes of them. */
    enum Disposition {
        RESTOCK,
        WRITE_OFF;

        MovementReason reason() {
            return this == RESTOCK ? MovementReason.RESTOCKED : MovementReason.WRITTEN_OFF;
        }

        Place place(UUID siteId) {
            return this == RESTOCK ? Place.bin(siteId) : Place.writtenOff(siteId);
        }
    }

    /**
     * What was looked at.
     *
     * @param lines empty means everything that is left in the parcel
     */
    record Command(
            UUID parcelId, Disposition disposition, @Nullable String note, List<Portion> lines) {}

    /** Answers with the id of the inspection. */
    @Transactional
    UUID handle(Command command) {
        Unpacked unpacked = returned.takeOut(command.parcelId(), command.lines());
        UUID id = Ids.next();
        Instant now = clock.instant();
        var day = sites.get(unpacked.siteId()).businessDayAt(now);
        String actor = Tenancy.current().subject();
        ledger.post(
                new Occasion(unpacked.siteId(), day, id, command.note(), actor, now, now),
                unpacked.parts().stream().map(part -> move(part, unpacked, command)).toList());
        say(unpacked, command.disposition());
        return id;
    }

    private static Movement move(Part part, Unpacked unpacked, Command command) {
        return new Movement(
                part.goods(),
                part.quantity(),
                Place.inspection(unpacked.siteId()),
                command.disposition().place(unpacked.siteId()),
                command.disposition().reason(),
                unpacked.parcel());
    }

    private void say(Unpacked unpacked, Disposition disposition) {
        record Key(UUID lineId, String sku) {}
        Map<Key, Long> lines =
                unpacked.parts().stream()
                        .collect(
                                Collectors.groupingBy(
                                        part -> new Key(part.lineId(), part.sku()),
                                        () ->
                                                new TreeMap<>(
                                                        java.util.Comparator.comparing(
                                                                key -> key.lineId().toString())),
                                        Collectors.summingLong(Part::quantity)));
        UUID orderId = unpacked.parcel().orderId();
        outbox.append(
                new GoodsInspected(
                        orderId,
                        unpacked.parcel().shipmentId(),
                        unpacked.siteId(),
                        disposition.name(),
                        lines.entrySet().stream()
                                .map(
                                        e ->
                                                new Line(
                                                        e.getKey().lineId(),
                                                        e.getKey().sku(),
                                                        Math.toIntExact(e.getValue())))
                                .toList()),
                orderId,
                orderId);
    }
}
