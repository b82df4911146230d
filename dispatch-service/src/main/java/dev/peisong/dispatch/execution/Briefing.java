package dev.peisong.dispatch.execution;

import dev.peisong.common.geo.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a phone needs to work through a day without signal.
 *
 * @param readAt every action that was answered before this moment is in it
 * @param site the driver's own
 * @param reasons that he may choose from
 * @param others routes of the site on that day that parcels can be handed over to
 */
record Briefing(
        Instant readAt,
        LocalDate day,
        Me driver,
        Site site,
        List<DriverRoute> routes,
        List<ReasonCode> reasons,
        ProofRules proof,
        List<OtherRoute> others) {

    record Me(UUID id, String code, String name) {}

    /**
     * Where the driver starts.
     *
     * @param zone IANA name; all times of the day are shown in it
     * @param scans whether parcels are scanned when they are loaded
     */
    record Site(UUID id, String name, GeoPoint point, String zone, boolean scans) {}

    record OtherRoute(UUID routeId, @Nullable String vehicle, @Nullable String driver) {}
}
