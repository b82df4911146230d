package dev.peisong.order.fulfilment;

import dev.peisong.common.domain.DomainException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The customer gives delivered goods back: makes the shipment the other way. */
@Component
class BringBack {
    private final Saga saga;

    BringBack(Saga saga) {
        this.saga = saga;
    }

    /** Units of an order line. */
    record Units(UUID lineId, int quantity) {}

    /**
     * @param shipmentId whose goods come back
     * @return the id of the return shipment
     * @throws DomainException INVALID where more is asked back than was delivered
     */
    UUID ask(UUID orderId, UUID shipmentId, List<Units> goods) {
        return saga.step(
                orderId,
                f -> {
                    Shipment original =
                            f.shipments(s -> s.id().equals(shipmentId) && !s.isReturn()).stream()
                                    .findFirst()
                                    .orElseThrow(() -> unknown("/shipmentId", "shipment"));
                    return Requests.bringBack(f, original, checked(f, original, goods)).id();
                });
    }

    private static Map<UUID, Integer> checked(Fulfilment f, Shipment original, List<Units> goods) {
        var units = new HashMap<UUID, Integer>();
        for (int i = 0; i < goods.size(); i++) {
            var asked = goods.get(i);
            int delivered = original.delivered(asked.lineId());
            if (delivered == 0) {
                throw unknown("/lines/" + i + "/lineId", "delivered line of this shipment");
            }
            int total = units.merge(asked.lineId(), asked.quantity(), Integer::sum);
            int most = Math.min(delivered, Requests.returnable(f, asked.lineId()));
            if (total > most) {
                throw DomainException.invalid(
                        "/lines/" + i + "/quantity",
                        "more-than-delivered",
                        "is more than the %d units the customer can give back".formatted(most));
            }
        }
        return units;
    }

    private static DomainException unknown(String pointer, String what) {
        return DomainException.invalid(pointer, "unknown", "is not a " + what);
    }
}
