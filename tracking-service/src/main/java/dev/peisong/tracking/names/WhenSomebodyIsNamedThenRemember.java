package dev.peisong.tracking.names;

import dev.peisong.common.contract.DispatchEvent.DriverChanged;
import dev.peisong.common.contract.DispatchEvent.VehicleChanged;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent.MerchantChanged;
import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps names up to date. A handler of its own, so that it reads the topics from their beginning
 * also where the service has run without it.
 */
@Component
class WhenSomebodyIsNamedThenRemember implements EventHandler {
    private final Names names;

    WhenSomebodyIsNamedThenRemember(Names names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "tracking.names";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORDER, Topic.STOCK, Topic.DISPATCH);
    }

    @Override
    public void handle(Envelope envelope) {
        switch (envelope.event()) {
            case MerchantChanged e ->
                    names.learn(Names.Kind.MERCHANT, e.merchantId(), e.name(), null);
            case SiteChanged e -> names.learn(Names.Kind.SITE, e.siteId(), e.name(), e.zone());
            case DriverChanged e ->
                    names.learn(Names.Kind.DRIVER, e.driverId(), e.displayName(), null);
            case VehicleChanged e -> names.learn(Names.Kind.VEHICLE, e.vehicleId(), e.code(), null);
            default -> {
                // names nobody
            }
        }
    }
}
