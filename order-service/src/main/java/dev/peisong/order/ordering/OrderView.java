package dev.peisong.order.ordering;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.peisong.common.contract.Delivery;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.order.ordering.OrderQueries.Line;
import dev.peisong.order.ordering.OrderQueries.PromiseView;
import dev.peisong.order.ordering.OrderQueries.Ref;
import dev.peisong.order.ordering.OrderQueries.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its merchant and the staff see it, its personal fields opened.
 *
 * @param promises when we said it would come, and why, the latest last
 * @param promisedFrom begin of the window that was agreed last
 * @param expectedArrival when the last of its goods under way is expected now
 * @param redeliveryOf the order whose goods did not come, for which this one is
 * @param redeliveredAs the order that brings what did not come of this one
 */
record OrderView(
        UUID id,
        String number,
        UUID merchantId,
        @Nullable String externalReference,
        OrderState state,
        @Nullable String stateReason,
        List<Line> lines,
        Recipient recipient,
        Address address,
        @Nullable GeoPoint point,
        List<TimeWindow> windows,
        int serviceSeconds,
        String serviceProduct,
        int priority,
        List<String> skills,
        String handlingClass,
        String deliveryMode,
        @Nullable String deliveryConsent,
        String freightPayer,
        @Nullable Money amountToCollect,
        @Nullable Money declaredValue,
        Map<String, String> customFields,
        @Nullable String cancelReason,
        @Nullable String cancelDetail,
        @Nullable LocalDate businessDay,
        List<PromiseView> promises,
        @Nullable Instant promisedFrom,
        @Nullable Instant promisedTo,
        @Nullable Instant expectedArrival,
        Instant placedAt,
        @Nullable Ref redeliveryOf,
        @Nullable Ref redeliveredAs) {

    /** Null where the person was erased. */
    @Schema(name = "OrderRecipient")
    record Recipient(@Nullable String name, @Nullable String phone, @Nullable String note) {}

    /**
     * @param line street, houseNumber, community, building, unit, room; null where it was erased
     */
    @Schema(name = "OrderAddress")
    record Address(
            @Nullable String regionCode,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            @JsonRawValue @Nullable String line) {}

    static OrderView of(
            Row row, List<Line> lines, List<PromiseView> promises, Recipients recipients) {
        Delivery delivery = row.delivery();
        return new OrderView(
                row.id(),
                row.number(),
                row.merchantId(),
                row.externalReference(),
                row.state(),
                row.stateReason(),
                lines,
                recipient(delivery.recipient(), recipients),
                address(delivery, recipients),
                delivery.point(),
                delivery.windows(),
                delivery.serviceSeconds(),
                delivery.serviceProduct(),
                delivery.priority(),
                delivery.skills(),
                delivery.handlingClass(),
                delivery.deliveryMode(),
                row.deliveryConsent(),
                row.freightPayer(),
                delivery.amountToCollect(),
                row.declaredValue(),
                delivery.customFields(),
                row.cancelReason(),
                row.cancelDetail(),
                row.businessDay(),
                promises,
                row.promisedFrom(),
                row.promisedTo(),
                row.expectedArrival(),
                row.placedAt(),
                row.redeliveryOf(),
                row.redeliveredAs());
    }

    private static Recipient recipient(Delivery.Recipient sealed, Recipients recipients) {
        return new Recipient(
                recipients.open("name", sealed.name()),
                recipients.open("phone", sealed.phone()),
                recipients.open("note", sealed.note()));
    }

    private static Address address(Delivery delivery, Recipients recipients) {
        var sealed = delivery.address();
        return new Address(
                sealed.regionCode(),
                sealed.city(),
                sealed.district(),
                sealed.postalCode(),
                recipients.open("address", sealed.line()));
    }
}
