package dev.peisong.inventory.warehouse;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.domain.DomainException.Kind;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a site. */
@Component
class OpenSite {
    private final Sites sites;
    private final Outbox outbox;

    OpenSite(Sites sites, Outbox outbox) {
        this.sites = sites;
        this.outbox = outbox;
    }

    @Transactional
    Site handle(String code, Site.Profile profile) {
        if (!Tenancy.current().sites().equals(Scope.all())) {
            throw new DomainException(
                    Kind.FORBIDDEN, "bound-to-sites", "Only who sees all sites may add one");
        }
        if (sites.findByCode(code).isPresent()) {
            throw new DomainException(
                    Kind.CONFLICT,
                    "site-exists",
                    "There is a site %s already".formatted(code),
                    "/code");
        }
        Site site = sites.saveAndFlush(new Site(code, profile));
        outbox.append(site.changed(), site.id(), site.id());
        return site;
    }
}
