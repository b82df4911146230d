package dev.peisong.inventory.reservation;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.inventory.stock.FreedStock;
import dev.peisong.inventory.stock.FreedStock.Mark;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drains the marks of freed stock, its own replica's and those that another left behind. A mark is
 * removed in the transaction that serves, so a crash between the two leaves it to be found.
 */
@Component
class BackorderWorker {
    private static final Logger LOG = LoggerFactory.getLogger(BackorderWorker.class);
    private static final int ROUND = 100;

    private final FreedStock freed;
    private final ServeBackorders serve;

    BackorderWorker(FreedStock freed, ServeBackorders serve) {
        this.freed = freed;
        this.serve = serve;
    }

    @Scheduled(fixedDelayString = "${peisong.inventory.backorders-every:200ms}")
    void drain() {
        List<Mark> marks = freed.marked(ROUND);
        for (Mark mark : marks) {
            try {
                Tenancy.runAsSystem(mark.tenantId(), () -> serve.next(mark.skuId()));
            } catch (RuntimeException e) {
                LOG.warn("Orders waiting for SKU {} are served later", mark.skuId(), e);
            }
        }
    }
}
