package dev.peisong.inventory.warehouse;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.messaging.Outbox;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is said of a site, closes it, or opens it again. */
@Component
class ChangeSite {
    private final Sites sites;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    ChangeSite(Sites sites, Outbox outbox, ApplicationEventPublisher events) {
        this.sites = sites;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * @param versionCheck refuses a version that the caller has not read
     */
    @Transactional
    Site handle(UUID id, LongConsumer versionCheck, Site.Profile profile) {
        Site site = sites.findById(id).orElseThrow(() -> DomainException.notFound("site", id));
        versionCheck.accept(site.version());
        boolean opened = !site.profile().active() && profile.active();
        site.describe(profile);
        sites.saveAndFlush(site);
        if (opened) {
            events.publishEvent(new SiteOpened(id));
        }
        outbox.append(site.changed(), id, id);
        return site;
    }
}
