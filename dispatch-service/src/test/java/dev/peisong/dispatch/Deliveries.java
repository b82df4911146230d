package dev.peisong.dispatch;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.time.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where tests have goods brought to, and how. */
final class Deliveries {
    private Deliveries() {}

    static Delivery to(@Nullable GeoPoint point) {
        return to(point, List.of(), List.of(), "{}");
    }

    static Delivery to(
            @Nullable GeoPoint point, List<TimeWindow> windows, List<String> skills, String line) {
        return new Delivery(
                new Delivery.Recipient(Ids.next(), "Li Lei", "+8613900000000", null),
                new Delivery.Address(null, null, null, null, line),
                point,
                windows,
                120,
                "STANDARD",
                50,
                skills,
                "NORMAL",
                "DOOR",
                null,
                Map.of());
    }

    /** A recipient whose name and address only their key opens. */
    static Delivery sealed(
            UUID tenant, PersonalData personal, @Nullable GeoPoint point, String line) {
        return Tenancy.asSystem(
                tenant,
                () -> {
                    var key = personal.newRecipientKey();
                    var plain = to(point);
                    return new Delivery(
                            new Delivery.Recipient(
                                    key, personal.seal(key, "name", "Li Lei").text(), null, null),
                            new Delivery.Address(
                                    null,
                                    null,
                                    null,
                                    null,
                                    personal.seal(key, "address", line).text()),
                            point,
                            List.of(),
                            60,
                            plain.serviceProduct(),
                            plain.priority(),
                            List.of(),
                            plain.handlingClass(),
                            plain.deliveryMode(),
                            null,
                            Map.of());
                });
    }
}
