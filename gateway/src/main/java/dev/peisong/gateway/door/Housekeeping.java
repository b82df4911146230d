package dev.peisong.gateway.door;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets expired sessions and tokens. Every replica may do it: deleting twice does no harm. */
@Component
class Housekeeping {
    private static final int PAGE = 100;

    private final Tenants tenants;
    private final List<PassSource> sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Housekeeping(
            Tenants tenants,
            List<PassSource> sources,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
    void purge() {
        List<Tenant> page = tenants.after("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(tenant -> Tenancy.runAsSystem(tenant.id(), this::purgeOne));
            page = tenants.after(page.getLast().slug(), PAGE);
        }
    }

    private void purgeOne() {
        var now = clock.instant();
        sources.forEach(it -> transaction.executeWithoutResult(_ -> it.purge(now)));
    }
}
