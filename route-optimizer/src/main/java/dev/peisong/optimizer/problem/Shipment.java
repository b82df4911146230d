package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.stream.Stream;

/**
 * Goods to take from one place to another within a route: the same vehicle makes both visits, the
 * pickup before the delivery, or neither.
 *
 * @param pickup where the goods come aboard. Its demand is what is carried between the two; its
 *     priority and penalty count for both
 * @param delivery where they leave. Its own demand is empty, zero or the pickup's; its priority and
 *     penalty say nothing
 * @param lifo whether, at the delivery, nothing picked up later may still be aboard: last in, first
 *     out among shipments
 */
public record Shipment(Job pickup, Job delivery, boolean lifo) {

    public Shipment {
        require(
                !pickup.id().equals(delivery.id()),
                "shipment " + pickup.id(),
                "pickup and delivery have the same id");
        require(
                pickup.kind() == Job.Kind.DELIVERY && delivery.kind() == Job.Kind.DELIVERY,
                "shipment " + pickup.id(),
                "an end of a shipment is not a collection");
        require(
                delivery.demand().equals(pickup.demand())
                        || delivery.demand().stream().allMatch(amount -> amount == 0),
                "shipment " + pickup.id() + ".delivery.demand",
                delivery.demand() + " is neither zero nor the pickup's " + pickup.demand());
    }

    /** A shipment whose goods can be reached at any time. */
    public static Shipment of(Job pickup, Job delivery) {
        return new Shipment(pickup, delivery, false);
    }

    /** The same where the goods lie behind what was loaded later. */
    public Shipment lastInFirstOut() {
        return new Shipment(pickup, delivery, true);
    }

    /** The pickup, then the delivery. */
    public Stream<Job> ends() {
        return Stream.of(pickup, delivery);
    }
}
