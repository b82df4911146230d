package dev.peisong.tracking.routes;

import dev.peisong.common.contract.DispatchEvent.RoutePublished;
import dev.peisong.common.contract.DispatchEvent.Stop;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tracking's own copy of the routes that dispatch published, with what drivers reported since. */
@Repository
@Transactional
public class Routes {
    private static final String UPSERT =
            """
            INSERT INTO route (tenant_id, route_id, vehicle_id, driver_id, site_id, day, state,
                               planned_start, planned_end, distance_meters, cost_minor,
                               cost_currency)
            VALUES (:tenant, :route, :vehicle, :driver, :site, :day, 'PUBLISHED', :start, :end,
                    :distance, :cost, :currency)
            ON CONFLICT (tenant_id, route_id) DO UPDATE
            SET vehicle_id = excluded.vehicle_id, driver_id = excluded.driver_id,
                planned_start = excluded.planned_start, planned_end = excluded.planned_end,
                distance_meters = excluded.distance_meters, cost_minor = excluded.cost_minor,
                cost_currency = excluded.cost_currency,
                state = CASE route.state WHEN 'WITHDRAWN' THEN 'PUBLISHED' ELSE route.state END""";

    private static final String UPSERT_STOP =
            """
            INSERT INTO route_stop (tenant_id, route_id, stop_id, sequence, latitude, longitude,
                                    planned_arrival, travel_seconds, service_seconds)
            VALUES (:tenant, :route, :stop, :sequence, :latitude, :longitude, :arrival, :travel,
                    :service)
            ON CONFLICT (tenant_id, route_id, stop_id) DO UPDATE
            SET sequence = excluded.sequence, planned_arrival = excluded.planned_arrival,
                travel_seconds = excluded.travel_seconds, service_seconds = excluded.service_seconds""";

    private final JdbcClient jdbc;

    Routes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stop that is not done yet.
     *
     * @param travelSeconds planned, from the stop before
     */
    public record OpenStop(
            UUID stopId,
            GeoPoint point,
            int travelSeconds,
            int serviceSeconds,
            @Nullable Instant arrivedAt) {}

    /**
     * Takes a route as it was published: stops that are gone from it and not yet done are dropped.
     */
    public void publish(RoutePublished route) {
        Money cost = route.cost();
        jdbc.sql(UPSERT)
                .param("tenant", Tenancy.tenantId())
                .param("route", route.routeId())
                .param("vehicle", route.vehicleId())
                .param("driver", route.driverId())
                .param("site", route.siteId())
                .param("day", route.day())
                .param("start", utc(route.plannedStart()))
                .param("end", utc(route.plannedEnd()))
                .param("distance", route.distanceMeters())
                .param("cost", cost == null ? null : cost.amountMinor())
                .param("currency", cost == null ? null : cost.currency())
                .update();
        UUID[] kept = route.stops().stream().map(Stop::stopId).toArray(UUID[]::new);
        jdbc.sql(
                        """
                        DELETE FROM route_stop WHERE route_id = :route AND completed_at IS NULL
                          AND stop_id <> ALL (:kept)""")
                .param("route", route.routeId())
                .param("kept", kept)
                .update();
        route.stops().forEach(stop -> put(route.routeId(), stop));
    }

    private void put(UUID routeId, Stop stop) {
        jdbc.sql(UPSERT_STOP)
                .param("tenant", Tenancy.tenantId())
                .param("route", routeId)
                .param("stop", stop.stopId())
                .param("sequence", stop.sequence())
                .param("latitude", stop.point().latitude())
                .param("longitude", stop.point().longitude())
                .param("arrival", utc(stop.plannedArrival()))
                .param("travel", stop.travelSeconds())
                .param("service", stop.serviceSeconds())
                .update();
    }

    public void departed(UUID routeId, Instant at) {
        jdbc.sql("UPDATE route SET state = 'DEPARTED', departed_at = :at WHERE route_id = :route")
                .param("at", utc(at))
                .param("route", routeId)
                .update();
    }

    /**
     * Something of the route was reported.
     *
     * @param observed when it happened, by the driver's clock
     * @param heard when it was taken in
     */
    public void heard(UUID routeId, Instant observed, Instant heard) {
        jdbc.sql(
                        """
                        UPDATE route SET observed_at = greatest(observed_at, :observed),
                            heard_at = greatest(heard_at, :heard)
                        WHERE route_id = :route""")
                .param("observed", utc(observed))
                .param("heard", utc(heard))
                .param("route", routeId)
                .update();
    }

    public void ended(UUID routeId, String state) {
        jdbc.sql("UPDATE route SET state = :state WHERE route_id = :route")
                .param("state", state)
                .param("route", routeId)
                .update();
    }

    public void arrived(UUID routeId, UUID stopId, Instant at) {
        stop("arrived_at = coalesce(arrived_at, :at)", routeId, stopId, at);
    }

    public void completed(UUID routeId, UUID stopId, Instant at) {
        stop("arrived_at = coalesce(arrived_at, :at), completed_at = :at", routeId, stopId, at);
    }

    private void stop(String change, UUID routeId, UUID stopId, Instant at) {
        jdbc.sql(
                        "UPDATE route_stop SET %s WHERE route_id = :route AND stop_id = :stop"
                                .formatted(change))
                .param("at", utc(at))
                .param("route", routeId)
                .param("stop", stopId)
                .update();
    }

    /** The route that a vehicle is out on. */
    public Optional<UUID> underWay(UUID vehicleId) {
        return jdbc.sql(
                        """
                        SELECT route_id FROM route WHERE vehicle_id = :vehicle AND state = 'DEPARTED'
                        ORDER BY departed_at DESC LIMIT 1""")
                .param("vehicle", vehicleId)
                .query(UUID.class)
                .optional();
    }

    /**
     * How far a route is on its way to one of its stops.
     *
     * @param estimatedAt the observation that arrivals were last computed from
     * @param stopsBefore how many stops are still to be done before it
     */
    public record Progress(
            @Nullable UUID driverId,
            @Nullable Instant departedAt,
            @Nullable Instant estimatedAt,
            GeoPoint stop,
            @Nullable Instant arrivedAt,
            int stopsBefore) {}

    /** Empty when the route has no such stop, or no longer. */
    public Optional<Progress> progress(UUID routeId, UUID stopId) {
        return jdbc.sql(
                        """
                        SELECT r.driver_id, r.departed_at, r.estimated_at, s.latitude, s.longitude,
                               s.arrived_at,
                               (SELECT count(*) FROM route_stop b
                                WHERE b.tenant_id = s.tenant_id AND b.route_id = s.route_id
                                  AND b.completed_at IS NULL AND b.sequence < s.sequence)
                        FROM route r
                        JOIN route_stop s ON s.tenant_id = r.tenant_id AND s.route_id = r.route_id
                        WHERE r.route_id = :route AND s.stop_id = :stop""")
                .param("route", routeId)
                .param("stop", stopId)
                .query(
                        (row, _) ->
                                new Progress(
                                        row.getObject(1, UUID.class),
                                        instant(row.getObject(2, OffsetDateTime.class)),
                                        instant(row.getObject(3, OffsetDateTime.class)),
                                        new GeoPoint(row.getDouble(4), row.getDouble(5)),
                                        instant(row.getObject(6, OffsetDateTime.class)),
                                        row.getInt(7)))
                .optional();
    }

    /** Whether a vehicle has a route that the caller may see. */
    public boolean hasRoute(UUID vehicleId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM route WHERE vehicle_id = :vehicle)")
                .param("vehicle", vehicleId)
                .query(Boolean.class)
                .single();
    }

    /** Whether dispatch ever gave this driver a route with this vehicle. */
    public boolean drives(UUID driverId, UUID vehicleId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM route
                        WHERE vehicle_id = :vehicle AND driver_id = :driver)""")
                .param("vehicle", vehicleId)
                .param("driver", driverId)
                .query(Boolean.class)
                .single();
    }

    /** Stops that are not done, in the order they will be. */
    public List<OpenStop> open(UUID routeId) {
        return jdbc.sql(
                        """
                        SELECT stop_id, latitude, longitude, travel_seconds, service_seconds, arrived_at
                        FROM route_stop WHERE route_id = :route AND completed_at IS NULL
                        ORDER BY sequence""")
                .param("route", routeId)
                .query(
                        (row, _) ->
                                new OpenStop(
                                        row.getObject(1, UUID.class),
                                        new GeoPoint(row.getDouble(2), row.getDouble(3)),
                                        row.getInt(4),
                                        row.getInt(5),
                                        instant(row.getObject(6, OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
