package dev.peisong.common.contract;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and how goods are to be handed over, as events carry it.
 *
 * @param recipient who receives; its personal fields are sealed
 * @param address where; its lines are sealed, its region readable
 * @param point WGS-84 place; null until somebody finds it
 * @param windows acceptable times, any one of them; empty means any time of the shift
 * @param serviceSeconds time at the door
 * @param serviceProduct STANDARD, URGENT, NEXT_DAY, …
 * @param priority 0 (can wait) to 100 (goes first)
 * @param skills what vehicle or driver must have, e.g. {@code COLD_CHAIN}
 * @param handlingClass NORMAL, FRAGILE, COLD, DANGEROUS
 * @param deliveryMode DOOR, NEIGHBOUR, LOCKER, PICKUP_POINT
 * @param amountToCollect cash on delivery; null when there is none
 * @param customFields the tenant's own, passed through
 */
public record Delivery(
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
        @Nullable Money amountToCollect,
        Map<String, String> customFields) {

    /**
     * The person who receives. Text fields are sealed (see {@code personal}) under the key of this
     * recipient; without the key they stay unreadable.
     *
     * @param keyId the recipient's data key
     */
    public record Recipient(
            UUID keyId, String name, @Nullable String phone, @Nullable String note) {}

    /**
     * A structured address.
     *
     * @param regionCode administrative region, readable, e.g. GB/T 2260 code or ISO 3166-2
     * @param city readable
     * @param district readable service area
     * @param postalCode readable
     * @param line sealed JSON of {@code {street, houseNumber, community, building, unit, room}}
     */
    public record Address(
            @Nullable String regionCode,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            String line) {}
}
