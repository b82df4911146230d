package dev.peisong.order.listing;

import dev.peisong.order.ordering.OrderState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are looked for. Everything that is set must fit; of a list any one.
 *
 * @param id these orders
 * @param number in any case, with or without hyphens
 * @param text words, or their beginnings, of number, reference, SKU, city, district or the tenant's
 *     own fields; four digits are also the end of the recipient's phone number, more the whole
 * @param phone whole number, as it was given
 * @param phoneLastFour its last four digits
 * @param siteId a shipment of it starts there
 * @param dueFrom its agreed window ends then or later
 * @param dueBefore its agreed window ends before
 * @param openException whether it waits for a person
 */
record OrderFilter(
        @Size(max = 200) @Nullable List<UUID> id,
        @Size(max = 40) @Nullable String number,
        @Size(max = 100) @Nullable String externalReference,
        @Nullable List<OrderState> state,
        @Size(max = 100) @Nullable List<UUID> merchantId,
        @Nullable UUID siteId,
        @Size(max = 30) @Nullable String serviceProduct,
        @Nullable LocalDate businessDay,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable Standing standing,
        @Nullable Boolean openException,
        @Size(max = 30) @Nullable String phone,
        @Pattern(regexp = "[0-9]{4}", message = "is not four digits")
                @Nullable String phoneLastFour,
        @Size(max = 100) @Nullable String text) {

    OrderFilter ofAnyState() {
        return new OrderFilter(
                id,
                number,
                externalReference,
                null,
                merchantId,
                siteId,
                serviceProduct,
                businessDay,
                dueFrom,
                dueBefore,
                standing,
                openException,
                phone,
                phoneLastFour,
                text);
    }
}
