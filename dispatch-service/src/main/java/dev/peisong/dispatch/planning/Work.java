package dev.peisong.dispatch.planning;

import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as planning sees it on one day.
 *
 * @param windows of that day; the service starts within any one of them; empty for any time
 * @param priority 0 (can wait) to 100 (goes first)
 */
record Work(
        JobRef job,
        String number,
        GeoPoint place,
        List<TimeWindow> windows,
        int serviceSeconds,
        Load load,
        Set<String> skills,
        int priority) {

    /** What it takes of a vehicle. */
    record Load(long weightGrams, long volumeCubicCentimeters, int parcels) {
        static final Load NONE = new Load(0, 0, 0);

        Load plus(Load other) {
            return new Load(
                    weightGrams + other.weightGrams,
                    volumeCubicCentimeters + other.volumeCubicCentimeters,
                    parcels + other.parcels);
        }
    }

    UUID id() {
        return job.jobId();
    }

    /** The window that a service starting then falls in; null when any time will do. */
    @Nullable TimeWindow windowAt(Instant start) {
        return windows.stream().filter(window -> window.contains(start)).findFirst().orElse(null);
    }
}
