package dev.peisong.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;

/** One running copy of a service, and whether it is worth asking. */
record Instance(URI address, CircuitBreaker breaker) {

    /** The same path and query at this instance. */
    URI resolve(URI call) {
        String query = call.getRawQuery();
        String base = address.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(root + call.getRawPath() + (query == null ? "" : "?" + query));
    }
}
