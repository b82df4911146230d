package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.StockEvent.Allocation;
import dev.peisong.common.contract.StockEvent.StockRefused;
import dev.peisong.common.contract.StockEvent.StockReserved;
import dev.peisong.common.contract.StockEvent.StockShort;
import dev.peisong.common.id.Ids;
import dev.peisong.order.ordering.ExceptionKind;
import dev.peisong.order.ordering.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stock answers an order: all of it is reserved, some of it is short, or it cannot be served. */
final class WhenStockAnswersThenShip {
    private WhenStockAnswersThenShip() {}

    /**
     * One shipment for each site that holds goods. An answer that a cancel overtook is passed over.
     */
    static void reserved(Fulfilment f, StockReserved answer) {
        Order order = f.order();
        if (order.state().isTerminal() || f.hasOutbound()) {
            return;
        }
        order.reserve(unitsByLine(answer.allocations()));
        if (order.units().open() > 0) {
            throw new IllegalArgumentException(
                    "stock.reserved of order %s leaves %d units open"
                            .formatted(order.number(), order.units().open()));
        }
        answer.allocations().forEach(allocation -> ship(f, allocation));
        f.follow(null);
    }

    static void shortOf(Fulfilment f, StockShort answer) {
        if (f.order().state().isTerminal()) {
            return;
        }
        if (f.hasOutbound()) {
            f.openException(ExceptionKind.STOCK_SHORT_AFTER_CONFIRMATION, null, null);
            return;
        }
        f.order().reserve(unitsByLine(answer.allocations()));
        f.follow("STOCK_SHORT");
    }

    static void refused(Fulfilment f, StockRefused answer) {
        if (f.order().state().isTerminal()) {
            return;
        }
        if (f.hasOutbound()) {
            f.openException(ExceptionKind.STOCK_REFUSED_AFTER_CONFIRMATION, null, answer.reason());
            return;
        }
        f.order().reject(answer.reason());
    }

    private static void ship(Fulfilment f, Allocation allocation) {
        Order order = f.order();
        var packing = new Packing(f.policy().maxParcelWeightGrams(), f.now());
        allocation.lines().forEach(l -> packing.add(order.line(l.lineId()), l.quantity()));
        var id = Ids.next();
        var created =
                new ShipmentCreated(
                        order.id(),
                        id,
                        Shipment.numberOf(id, f.now()),
                        order.merchantId(),
                        allocation.siteId(),
                        order.delivery(),
                        packing.parcels(),
                        List.of(new Leg(Ids.next(), 1, allocation.siteId(), null)),
                        order.declaredValue(),
                        null);
        f.add(new Shipment(created, f.now()));
        order.say(created);
    }

    private static Map<UUID, Integer> unitsByLine(List<Allocation> allocations) {
        var units = new HashMap<UUID, Integer>();
        for (Allocation allocation : allocations) {
            allocation.lines().forEach(l -> units.merge(l.lineId(), l.quantity(), Integer::sum));
        }
        return units;
    }
}
