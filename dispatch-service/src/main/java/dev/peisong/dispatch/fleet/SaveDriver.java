package dev.peisong.dispatch.fleet;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a driver or changes one, and says so. */
@Component
class SaveDriver {
    private final Drivers drivers;
    private final Depots depots;
    private final Outbox outbox;

    SaveDriver(Drivers drivers, Depots depots, Outbox outbox) {
        this.drivers = drivers;
        this.depots = depots;
        this.outbox = outbox;
    }

    @Transactional
    public Driver add(Driver.Terms terms) {
        UUID id = Ids.next();
        check(id, terms);
        return said(drivers.saveAndFlush(new Driver(id, terms)));
    }

    @Transactional
    public Driver change(UUID id, ExpectedVersion expected, Driver.Terms terms) {
        var driver = drivers.lock(id).orElseThrow(() -> DomainException.notFound("driver", id));
        expected.check(driver.version());
        check(id, terms);
        driver.change(terms);
        return said(drivers.saveAndFlush(driver));
    }

    private void check(UUID id, Driver.Terms terms) {
        if (!depots.existsById(terms.siteId())) {
            throw DomainException.invalid("/siteId", "unknown-depot", "No depot has this id");
        }
        if (drivers.existsByCodeAndIdNot(terms.code(), id)) {
            throw DomainException.conflict(
                    "driver-code-taken", "Another driver has the code " + terms.code());
        }
    }

    private Driver said(Driver driver) {
        outbox.append(driver.changed(), driver.id(), driver.id());
        return driver;
    }
}
