package dev.peisong.dispatch.closures;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.dispatch.roads.RoadNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roads as the caller's tenant may drive them. What is closed is read each time, so that every
 * replica knows at once.
 */
@Component
public class TenantRoads {
    private final RoadNetwork roads;
    private final RoadClosures closures;
    private final Clock clock;

    TenantRoads(RoadNetwork roads, RoadClosures closures, Clock clock) {
        this.roads = roads;
        this.closures = closures;
        this.clock = clock;
    }

    /**
     * For who drives in a span of time. What is closed for a part of it only, is closed: a way
     * around is longer, a way that ends at a barrier is none. Closures that are over by now do not
     * count, even for a span that began before.
     */
    @Transactional(readOnly = true)
    public OpenRoads during(TimeWindow span) {
        Instant now = clock.instant();
        Instant start = span.contains(now) ? now : span.start();
        return without(start, span.end());
    }

    @Transactional(readOnly = true)
    public OpenRoads now() {
        Instant now = clock.instant();
        return without(now, now.plus(Duration.ofMillis(1)));
    }

    private OpenRoads without(Instant start, Instant end) {
        return roads.without(
                closures.during(start, end).stream()
                        .flatMap(RoadClosure::closures)
                        .collect(Collectors.toSet()));
    }
}
