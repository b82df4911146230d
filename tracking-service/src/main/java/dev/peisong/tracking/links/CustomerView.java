package dev.peisong.tracking.links;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.proof.Handovers.Handover;
import dev.peisong.tracking.wishes.Wish;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is shown of their shipment, and of nobody else's.
 *
 * @param merchant whose goods they are
 * @param zone IANA, by which the times are shown
 * @param arrival null when nothing can be said, or nothing is coming any more
 * @param courier who brings it, or brought it; null before it is out
 * @param vehicle where it is; only while it is out for delivery
 * @param destination where it goes; likewise
 * @param stopsBefore how many stops come first; likewise
 * @param deliveryCode what the recipient tells the driver; likewise
 * @param handover how it was handed over; only after delivery
 * @param wishes what was asked, the oldest first
 * @param possible what can be asked now
 * @param windows other times that can be asked for
 * @param linkExpiresAt when this page ends
 */
record CustomerView(
        String number,
        String state,
        @Nullable String merchant,
        String zone,
        @Nullable ArrivalWindow arrival,
        List<Step> steps,
        @Nullable Courier courier,
        @Nullable Whereabouts vehicle,
        @Nullable GeoPoint destination,
        @Nullable Integer stopsBefore,
        @Nullable String deliveryCode,
        @Nullable Handover handover,
        List<Wish> wishes,
        List<Wish.Kind> possible,
        List<TimeWindow> windows,
        Instant linkExpiresAt) {

    /**
     * Who brings it.
     *
     * @param name the driver's first name, as the organisation writes it
     * @param vehicle what the organisation calls the vehicle
     */
    record Courier(@Nullable String name, @Nullable String vehicle) {}
}
