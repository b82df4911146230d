package dev.peisong.dispatch.fleet;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import java.time.LocalTime;

/** Depots for tests of other features. */
public final class TestDepots {
    private TestDepots() {}

    public static Depot depot(String zone, int businessDayStartHour) {
        var site = Ids.next();
        var depot = new Depot(site);
        depot.copy(
                new SiteChanged(
                        site,
                        "DC",
                        "Centre",
                        new GeoPoint(31, 121),
                        zone,
                        LocalTime.of(businessDayStartHour, 0),
                        true,
                        true));
        return depot;
    }
}
