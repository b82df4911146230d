package dev.peisong.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of a service, taken in turn. */
final class Upstream {
    private final Service service;
    private final List<Instance> instances;
    private final Bulkhead calls;
    private final Bulkhead streams;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(Service service, List<Instance> instances, Bulkhead calls, Bulkhead streams) {
        this.service = service;
        this.instances = List.copyOf(instances);
        this.calls = calls;
        this.streams = streams;
    }

    Service service() {
        return service;
    }

    Bulkhead bulkhead(boolean stream) {
        return stream ? streams : calls;
    }

    /**
     * The next instance whose breaker lets a call through, one not yet tried if there is one. Its
     * breaker is owed an outcome.
     */
    Optional<Instance> next(Set<Instance> tried) {
        int start = Math.floorMod(turn.getAndIncrement(), Math.max(1, instances.size()));
        return permitted(start, tried, false).or(() -> permitted(start, tried, true));
    }

    private Optional<Instance> permitted(int start, Set<Instance> tried, boolean again) {
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get((start + i) % instances.size());
            if (tried.contains(instance) == again && instance.breaker().tryAcquirePermission()) {
                return Optional.of(instance);
            }
        }
        return Optional.empty();
    }
}
