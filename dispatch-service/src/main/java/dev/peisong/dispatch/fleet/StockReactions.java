package dev.peisong.dispatch.fleet;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What dispatch does about what inventory says: it keeps copies of the sites. */
@Component
class StockReactions implements EventHandler {
    private final WhenSiteChangedThenCopyDepot siteChanged;

    StockReactions(WhenSiteChangedThenCopyDepot siteChanged) {
        this.siteChanged = siteChanged;
    }

    @Override
    public String name() {
        return "dispatch.sites";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.STOCK);
    }

    @Override
    public void handle(Envelope envelope) {
        switch ((StockEvent) envelope.event()) {
            case StockEvent.SiteChanged site -> siteChanged.handle(site);
            case StockEvent.SkuChanged e -> {}
            case StockEvent.StockReserved e -> {}
            case StockEvent.StockShort e -> {}
            case StockEvent.StockRefused e -> {}
            case StockEvent.StockReleased e -> {}
            case StockEvent.ParcelsPacked e -> {}
            case StockEvent.GoodsInspected e -> {}
            case StockEvent.Unknown e -> {}
        }
    }
}
