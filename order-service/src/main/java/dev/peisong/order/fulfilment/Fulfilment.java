package dev.peisong.order.fulfilment;

import dev.peisong.order.ordering.ExceptionKind;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.Progress;
import dev.peisong.order.ordering.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An order and its shipments at one step of the saga. Reactions change the shipments and end with
 * {@link #follow}, which derives every state anew.
 */
final class Fulfilment {
    private final Order order;
    private final List<Shipment> shipments;
    private final Policy policy;
    private final Instant now;

    /**
     * What the tenant has decided.
     *
     * @param maxAttempts after so many failed attempts a parcel is returned
     * @param maxParcelWeightGrams a parcel is not packed heavier; null for no limit
     */
    record Policy(int maxAttempts, @Nullable Long maxParcelWeightGrams) {}

    Fulfilment(Order order, List<Shipment> shipments, Policy policy, Instant now) {
        this.order = order;
        this.shipments = new ArrayList<>(shipments);
        this.policy = policy;
        this.now = now;
    }

    Order order() {
        return order;
    }

    Policy policy() {
        return policy;
    }

    Instant now() {
        return now;
    }

    List<Shipment> shipments() {
        return List.copyOf(shipments);
    }

    List<Shipment> shipments(Predicate<Shipment> wanted) {
        return shipments.stream().filter(wanted).toList();
    }

    /** Shipments to the customer that have not ended. */
    List<Shipment> liveOutbound() {
        return shipments(shipment -> !shipment.isReturn() && !shipment.hasEnded());
    }

    boolean hasOutbound() {
        return shipments.stream().anyMatch(shipment -> !shipment.isReturn());
    }

    Shipment shipment(UUID id) {
        return shipments.stream()
                .filter(shipment -> shipment.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "order %s has no shipment %s".formatted(order.id(), id)));
    }

    void add(Shipment shipment) {
        shipments.add(shipment);
    }

    /** Whether a delivery of this shipment is one that nobody wants any more. */
    boolean cancelWanted(Shipment shipment) {
        return !shipment.isReturn() && order.cancelReason() != null;
    }

    void openException(ExceptionKind kind, @Nullable Shipment shipment, @Nullable String detail) {
        order.openException(kind, shipment == null ? null : shipment.id(), detail, now);
    }

    /** Brings every state in line with what has happened. */
    void follow(@Nullable String reason) {
        shipments.forEach(shipment -> shipment.follow(order, reason));
        closeAmendment();
        order.follow(progress(), reason);
        order.expect(lastArrival());
        WhenCustomerAsksThenAnswer.settleRefusal(this);
    }

    /** When the last of what is under way to the customer is expected. */
    private @Nullable Instant lastArrival() {
        return liveOutbound().stream()
                .map(s -> s.schedule().expectedArrival())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Once every shipment has answered: the terms are the order's, or they are dropped. */
    private void closeAmendment() {
        Terms wanted = order.wantedTerms();
        var live = liveOutbound();
        if (wanted == null || live.stream().anyMatch(s -> s.amendRequestId() != null)) {
            return;
        }
        long agreed = live.stream().filter(s -> s.delivery().equals(wanted.delivery())).count();
        if (agreed > 0 && agreed == live.size()) {
            order.amend(wanted, now);
            WhenCustomerAsksThenAnswer.amendSettled(order, wanted, true, true);
            return;
        }
        order.wantTerms(null);
        WhenCustomerAsksThenAnswer.amendSettled(order, wanted, false, agreed > 0);
        if (agreed > 0) {
            openException(ExceptionKind.AMENDED_IN_PART, null, null);
        }
    }

    private Progress progress() {
        var outbound = shipments(shipment -> !shipment.isReturn());
        return new Progress(
                !outbound.isEmpty(),
                outbound.stream().anyMatch(shipment -> !shipment.hasEnded()),
                outbound.stream().anyMatch(s -> s.state() == ShipmentState.SCHEDULED),
                outbound.stream().anyMatch(s -> s.state() == ShipmentState.OUT_FOR_DELIVERY),
                outbound.stream().anyMatch(s -> s.cancelRequestId() != null),
                outbound.stream().anyMatch(s -> s.amendRequestId() != null));
    }
}
