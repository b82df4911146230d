package dev.peisong.dispatch.fleet;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a vehicle or changes one, and says so. */
@Component
class SaveVehicle {
    private final Vehicles vehicles;
    private final Depots depots;
    private final Outbox outbox;

    SaveVehicle(Vehicles vehicles, Depots depots, Outbox outbox) {
        this.vehicles = vehicles;
        this.depots = depots;
        this.outbox = outbox;
    }

    @Transactional
    public Vehicle add(Vehicle.Terms terms) {
        UUID id = Ids.next();
        check(id, terms);
        return said(vehicles.saveAndFlush(new Vehicle(id, terms)));
    }

    @Transactional
    public Vehicle change(UUID id, ExpectedVersion expected, Vehicle.Terms terms) {
        var vehicle = vehicles.lock(id).orElseThrow(() -> DomainException.notFound("vehicle", id));
        expected.check(vehicle.version());
        check(id, terms);
        vehicle.change(terms);
        return said(vehicles.saveAndFlush(vehicle));
    }

    private void check(UUID id, Vehicle.Terms terms) {
        if (!depots.existsById(terms.siteId())) {
            throw DomainException.invalid("/siteId", "unknown-depot", "No depot has this id");
        }
        if (vehicles.existsByCodeAndIdNot(terms.code(), id)) {
            throw DomainException.conflict(
                    "vehicle-code-taken", "Another vehicle has the code " + terms.code());
        }
    }

    private Vehicle said(Vehicle vehicle) {
        outbox.append(vehicle.changed(), vehicle.id(), vehicle.id());
        return vehicle;
    }
}
