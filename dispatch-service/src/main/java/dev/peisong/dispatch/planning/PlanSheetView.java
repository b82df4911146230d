package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Capacity;
import dev.peisong.dispatch.fleet.Rates;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made of: the site, who may drive, and what there is to do.
 *
 * @param day the site's business day
 */
record PlanSheetView(
        UUID siteId,
        String siteCode,
        String siteName,
        String zone,
        GeoPoint point,
        TimeWindow day,
        List<Lane> lanes,
        List<JobInPlan> jobs) {

    /**
     * A shift of the day.
     *
     * @param span from when its loading is done to when it must be back
     * @param free whether the plan may use it: no published route keeps it busy
     */
    record Lane(
            UUID shiftId,
            UUID vehicleId,
            String vehicleCode,
            @Nullable UUID driverId,
            @Nullable String driverName,
            TimeWindow span,
            Capacity capacity,
            Rates rates,
            Set<String> skills,
            boolean free) {}

    /**
     * A job that the plan serves or could.
     *
     * @param windows of that day; empty for any time
     * @param told the window that the customer was told by a route that the plan replaces
     * @param open whether it still is to be planned
     */
    record JobInPlan(
            UUID jobId,
            UUID orderId,
            UUID shipmentId,
            String number,
            GeoPoint point,
            List<TimeWindow> windows,
            int serviceSeconds,
            Burden load,
            Set<String> skills,
            int priority,
            @Nullable TimeWindow told,
            boolean open) {}

    /** What it takes of a vehicle. */
    record Burden(long weightGrams, long volumeCubicCentimeters, int parcels) {

        static Burden of(Work.Load load) {
            return new Burden(load.weightGrams(), load.volumeCubicCentimeters(), load.parcels());
        }
    }
}
