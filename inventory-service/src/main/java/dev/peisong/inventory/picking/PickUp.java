package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.Movement;
import dev.peisong.inventory.stock.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A return leaves the customer with units that were delivered to them. What was never delivered as
 * far as the books know, and comes back all the same, is a count difference.
 */
final class PickUp {
    private PickUp() {}

    static List<Movement> from(List<Parcel> delivered, Journey journey) {
        var movements = new ArrayList<Movement>();
        Parcel parcel = journey.parcel();
        Step step = journey.steps().getFirst();
        for (Content content : parcel.contents()) {
            long left = content.quantity();
            for (Parcel source : delivered) {
                for (Unit unit : source.takeOut(content.lineId(), left)) {
                    movements.add(move(parcel, content, unit.goods(), unit.quantity(), step));
                    left -= unit.quantity();
                }
            }
            if (left > 0) {
                Place nowhere = Place.countDifference(parcel.identity().originId());
                var instead = new Step(nowhere, step.to(), step.reason());
                movements.add(move(parcel, content, parcel.plain(content), left, instead));
            }
        }
        return movements;
    }

    private static Movement move(
            Parcel parcel, Content content, Goods goods, long units, Step step) {
        parcel.fill(content, goods, units);
        return new Movement(goods, units, step.from(), step.to(), step.reason(), parcel.inside());
    }
}
