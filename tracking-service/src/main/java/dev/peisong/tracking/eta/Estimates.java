package dev.peisong.tracking.eta;

import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.tracking.routes.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renews the expected arrivals of a route, and says so where one moved by minutes. */
@Component
public class Estimates {
    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Routes routes;
    private final Outbox outbox;

    Estimates(JdbcClient jdbc, Routes routes, Outbox outbox) {
        this.jdbc = jdbc;
        this.routes = routes;
        this.outbox = outbox;
    }

    private record Waiting(UUID orderId, UUID shipmentId, @Nullable Instant announced) {}

    /** From a fix of its vehicle; nothing happens when the vehicle is not out on a route. */
    @Transactional
    public void vehicleSeen(UUID vehicleId, GeoPoint point, Instant at) {
        routes.underWay(vehicleId).ifPresent(route -> renewRoute(route, point, at));
    }

    /** From an event of the route, its place unknown. */
    @Transactional
    public void routeMoved(UUID routeId, Instant at) {
        renewRoute(routeId, null, at);
    }

    /**
     * When a route that is already out changes, or a shipment joins it: events of the two come in
     * either order.
     */
    @Transactional
    public void routeChanged(UUID routeId) {
        jdbc.sql(
                        """
                        SELECT coalesce(estimated_at, departed_at) FROM route
                        WHERE route_id = :route AND state = 'DEPARTED'""")
                .param("route", routeId)
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(at -> renewRoute(routeId, null, at.toInstant()));
    }

    private void renewRoute(UUID routeId, @Nullable GeoPoint point, Instant at) {
        if (!isNews(routeId, at)) {
            return;
        }
        Map<UUID, Instant> arrivals = Arrivals.of(routes.open(routeId), point, at);
        arrivals.forEach((stop, expected) -> expect(routeId, stop, expected, at));
    }

    /** Locks the route; what was observed before the last estimate's basis changes nothing. */
    private boolean isNews(UUID routeId, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE route SET estimated_at = :at WHERE route_id = :route
                                  AND state = 'DEPARTED'
                                  AND (estimated_at IS NULL OR estimated_at <= :at)""")
                        .param("at", utc(at))
                        .param("route", routeId)
                        .update()
                == 1;
    }

    private void expect(UUID routeId, UUID stopId, Instant expected, Instant asOf) {
        jdbc.sql(
                        """
                        UPDATE tracked_shipment SET expected_at = :expected
                        WHERE route_id = :route AND stop_id = :stop""")
                .param("expected", utc(expected))
                .param("route", routeId)
                .param("stop", stopId)
                .update();
        for (Waiting shipment : waitingAt(routeId, stopId)) {
            Instant announced = shipment.announced;
            if (announced == null
                    || Duration.between(announced, expected).abs().compareTo(WORTH_SAYING) >= 0) {
                announce(shipment, routeId, stopId, expected, asOf);
            }
        }
    }

    private List<Waiting> waitingAt(UUID routeId, UUID stopId) {
        return jdbc.sql(
                        """
                        SELECT order_id, shipment_id, announced_at FROM tracked_shipment
                        WHERE route_id = :route AND stop_id = :stop ORDER BY shipment_id""")
                .param("route", routeId)
                .param("stop", stopId)
                .query(
                        (row, _) -> {
                            var announced = row.getObject(3, OffsetDateTime.class);
                            return new Waiting(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    announced == null ? null : announced.toInstant());
                        })
                .list();
    }

    private void announce(
            Waiting shipment, UUID routeId, UUID stopId, Instant expected, Instant asOf) {
        jdbc.sql(
                        """
                        UPDATE tracked_shipment SET announced_at = :expected
                        WHERE shipment_id = :shipment""")
                .param("expected", utc(expected))
                .param("shipment", shipment.shipmentId)
                .update();
        outbox.append(
                new ArrivalEstimated(
                        shipment.orderId, shipment.shipmentId, routeId, stopId, expected, asOf),
                shipment.shipmentId,
                shipment.orderId);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
