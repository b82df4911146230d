package dev.peisong.inventory.stock;

import dev.peisong.inventory.catalog.SkuWithdrawn;
import dev.peisong.inventory.warehouse.SiteOpened;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has waiting orders looked at again when what they wait for is withdrawn, or a site opens. */
@Component
class WhenSupplyChangesThenServe {
    private final FreedStock freed;

    WhenSupplyChangesThenServe(FreedStock freed) {
        this.freed = freed;
    }

    @EventListener
    void on(SkuWithdrawn event) {
        freed.mark(List.of(event.skuId()));
    }

    @EventListener
    void on(SiteOpened event) {
        freed.markAllAt(event.siteId());
    }
}
