package dev.peisong.dispatch.fleet;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import org.springframework.stereotype.Component;

/** Keeps dispatch's copy of a site; its own settings stay. */
@Component
class WhenSiteChangedThenCopyDepot {
    private final Depots depots;

    WhenSiteChangedThenCopyDepot(Depots depots) {
        this.depots = depots;
    }

    void handle(SiteChanged site) {
        var depot = depots.findById(site.siteId()).orElseGet(() -> new Depot(site.siteId()));
        depot.copy(site);
        depots.save(depot);
    }
}
