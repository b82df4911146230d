package dev.peisong.order.ordering;

import dev.peisong.common.contract.Delivery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Delivery terms, and the hashes by which the recipient's phone number is found.
 *
 * @param wish the customer's, where it is the customer who wants them
 */
public record Terms(Delivery delivery, Placement.PhoneIndex phone, @Nullable Wish wish) {

    public Terms(Delivery delivery, Placement.PhoneIndex phone) {
        this(delivery, phone, null);
    }

    /**
     * What a customer asked for through the link of a shipment, until it is answered.
     *
     * @param consent to another delivery mode, where the wish is one
     */
    public record Wish(UUID id, UUID shipmentId, @Nullable String consent) {}
}
