package dev.peisong.order.ordering;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was accepted: checked, its personal fields sealed.
 *
 * @param externalReference the merchant's own number for it, unique within the merchant
 * @param freightPayer MERCHANT, RECIPIENT or THIRD_PARTY
 * @param deliveryConsent how the recipient agreed to a delivery mode other than the door
 * @param redeliveryOf the order whose goods did not come, for which this one is
 */
public record Placement(
        UUID orderId,
        UUID merchantId,
        @Nullable String externalReference,
        List<Line> lines,
        Delivery delivery,
        PhoneIndex phone,
        @Nullable Money declaredValue,
        String freightPayer,
        @Nullable String deliveryConsent,
        @Nullable UUID redeliveryOf) {

    /** A SKU and how many, with the weight and volume of one unit. */
    public record Line(
            UUID lineId,
            String sku,
            int quantity,
            long unitWeightGrams,
            long unitVolumeCubicCentimeters) {}

    /** Keyed hashes that a phone number is found by; both null when there is none. */
    public record PhoneIndex(@Nullable String whole, @Nullable String lastFour) {
        public static final PhoneIndex NONE = new PhoneIndex(null, null);
    }
}
