package dev.peisong.gateway.routing;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Base addresses of every instance of each service, such as {@code http://10.0.0.7:8081}. */
@ConfigurationProperties("peisong.services")
record ServiceAddresses(
        @DefaultValue List<URI> order,
        @DefaultValue List<URI> inventory,
        @DefaultValue List<URI> dispatch,
        @DefaultValue List<URI> tracking) {

    List<URI> of(Service service) {
        return switch (service) {
            case ORDER -> order;
            case INVENTORY -> inventory;
            case DISPATCH -> dispatch;
            case TRACKING -> tracking;
        };
    }
}
