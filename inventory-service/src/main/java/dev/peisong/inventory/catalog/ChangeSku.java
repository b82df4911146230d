package dev.peisong.inventory.catalog;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.messaging.Outbox;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is said of a SKU, or withdraws it. */
@Component
class ChangeSku {
    private final Skus skus;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    ChangeSku(Skus skus, Outbox outbox, ApplicationEventPublisher events) {
        this.skus = skus;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * @param versionCheck refuses a version that the caller has not read
     */
    @Transactional
    Sku handle(UUID id, LongConsumer versionCheck, Sku.Profile profile) {
        Sku sku = skus.findById(id).orElseThrow(() -> DomainException.notFound("sku", id));
        versionCheck.accept(sku.version());
        boolean withdrawn = sku.profile().active() && !profile.active();
        sku.describe(profile);
        skus.saveAndFlush(sku);
        if (withdrawn) {
            events.publishEvent(new SkuWithdrawn(id));
        }
        outbox.append(sku.changed(), id, id);
        return sku;
    }
}
