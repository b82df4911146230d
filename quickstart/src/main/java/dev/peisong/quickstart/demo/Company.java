package dev.peisong.quickstart.demo;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;
import java.util.UUID;

/** What the demo works with, once set up. */
record Company(UUID merchantId, List<Site> sites, List<Crew> crews) {

    record Site(UUID id, String code, String name, GeoPoint point) {}

    /** A driver and the vehicle he drives. */
    record Crew(UUID siteId, UUID vehicleId, UUID driverId, String name, String username) {}

    List<Crew> crewsOf(Site site) {
        return crews.stream().filter(crew -> crew.siteId().equals(site.id())).toList();
    }
}
