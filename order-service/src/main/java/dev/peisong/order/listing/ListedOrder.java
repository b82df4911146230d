package dev.peisong.order.listing;

import dev.peisong.common.money.Money;
import dev.peisong.order.ordering.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list: enough to recognise an order and to see how it stands.
 *
 * @param recipientName null where the person was erased
 * @param promisedFrom begin of the window that was agreed last
 * @param standing against that window; null where it is fine, or the order has ended
 * @param expectedArrival when the last of its goods under way is expected now
 * @param revision as in its ETag
 */
record ListedOrder(
        UUID id,
        String number,
        UUID merchantId,
        @Nullable String externalReference,
        OrderState state,
        @Nullable String stateReason,
        @Nullable String recipientName,
        @Nullable String city,
        @Nullable String district,
        String serviceProduct,
        int priority,
        @Nullable Money amountToCollect,
        long units,
        long openExceptions,
        @Nullable LocalDate businessDay,
        @Nullable Instant promisedFrom,
        @Nullable Instant promisedTo,
        @Nullable Instant expectedArrival,
        @Nullable Standing standing,
        Instant placedAt,
        long revision) {}
