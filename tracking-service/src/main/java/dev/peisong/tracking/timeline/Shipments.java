package dev.peisong.tracking.timeline;

import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.tenancy.Tenancy;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shipments as tracking knows them, fed by events. */
@Repository
@Transactional
public class Shipments {
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Shipments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A shipment as it stands.
     *
     * @param recipientName sealed
     * @param deliveryCode six digits that the recipient shows and the driver types
     */
    public record Tracked(
            UUID shipmentId,
            UUID orderId,
            String number,
            String state,
            String recipientName,
            UUID recipientKeyId,
            String deliveryCode,
            UUID merchantId,
            UUID originSiteId,
            @Nullable GeoPoint point,
            @Nullable UUID routeId,
            @Nullable UUID stopId,
            @Nullable UUID vehicleId,
            @Nullable Instant plannedArrival,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedAt) {}

    void add(ShipmentCreated created, Instant at) {
        GeoPoint point = created.delivery().point();
        jdbc.sql(
                        """
                        INSERT INTO tracked_shipment (tenant_id, shipment_id, order_id, merchant_id,
                            origin_site_id, number, state, recipient_name, recipient_key_id,
                            delivery_code, latitude, longitude, created_at)
                        VALUES (:tenant, :shipment, :order, :merchant, :site, :number, 'CREATED', :name,
                                :key, :code, :latitude, :longitude, :at) ON CONFLICT DO NOTHING""")
                .param("tenant", Tenancy.tenantId())
                .param("shipment", created.shipmentId())
                .param("order", created.orderId())
                .param("merchant", created.merchantId())
                .param("site", created.originSiteId())
                .param("number", created.number())
                .param("name", created.delivery().recipient().name())
                .param("key", created.delivery().recipient().keyId())
                .param("code", codeOtherThan(""))
                .param("latitude", point == null ? null : point.latitude())
                .param("longitude", point == null ? null : point.longitude())
                .param("at", utc(at))
                .update();
    }

    /**
     * Uses a delivery code up: the shipment has another one from now on.
     *
     * @return false when it is not the shipment's code, or no longer
     */
    public boolean redeem(UUID shipmentId, String code) {
        return jdbc.sql(
                                """
                                UPDATE tracked_shipment SET delivery_code = :next
                                WHERE shipment_id = :shipment AND delivery_code = :code""")
                        .param("next", codeOtherThan(code))
                        .param("shipment", shipmentId)
                        .param("code", code)
                        .update()
                == 1;
    }

    private String codeOtherThan(String used) {
        String code;
        do {
            code = "%06d".formatted(random.nextInt(1_000_000));
        } while (code.equals(used));
        return code;
    }

    void become(UUID shipmentId, String state) {
        jdbc.sql("UPDATE tracked_shipment SET state = :state WHERE shipment_id = :shipment")
                .param("state", state)
                .param("shipment", shipmentId)
                .update();
    }

    void planned(JobPlanned plan) {
        jdbc.sql(
                        """
                        UPDATE tracked_shipment SET route_id = :route, stop_id = :stop,
                            vehicle_id = :vehicle, planned_arrival = :arrival, expected_at = :arrival,
                            promised_from = :from, promised_to = :to
                        WHERE shipment_id = :shipment""")
                .param("route", plan.routeId())
                .param("stop", plan.stopId())
                .param("vehicle", plan.vehicleId())
                .param("arrival", utc(plan.plannedArrival()))
                .param("from", plan.promisedFrom() == null ? null : utc(plan.promisedFrom()))
                .param("to", plan.promisedTo() == null ? null : utc(plan.promisedTo()))
                .param("shipment", plan.job().shipmentId())
                .update();
    }

    void unplanned(UUID shipmentId) {
        jdbc.sql(
                        """
                        UPDATE tracked_shipment SET route_id = NULL, stop_id = NULL, vehicle_id = NULL,
                            planned_arrival = NULL, expected_at = NULL, announced_at = NULL
                        WHERE shipment_id = :shipment""")
                .param("shipment", shipmentId)
                .update();
    }

    /** Empty for a shipment that this tenant, or this merchant, does not have. */
    public Optional<Tracked> find(UUID shipmentId) {
        return jdbc.sql(
                        """
                        SELECT shipment_id, order_id, number, state, recipient_name, recipient_key_id,
                               latitude, longitude, vehicle_id, planned_arrival, promised_from,
                               promised_to, expected_at, delivery_code, merchant_id,
                               origin_site_id, route_id, stop_id
                        FROM tracked_shipment WHERE shipment_id = :shipment""")
                .param("shipment", shipmentId)
                .query(
                        (row, _) ->
                                new Tracked(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getObject(6, UUID.class),
                                        row.getString(14),
                                        row.getObject(15, UUID.class),
                                        row.getObject(16, UUID.class),
                                        row.getObject(7) == null
                                                ? null
                                                : new GeoPoint(row.getDouble(7), row.getDouble(8)),
                                        row.getObject(17, UUID.class),
                                        row.getObject(18, UUID.class),
                                        row.getObject(9, UUID.class),
                                        instant(row.getObject(10, OffsetDateTime.class)),
                                        instant(row.getObject(11, OffsetDateTime.class)),
                                        instant(row.getObject(12, OffsetDateTime.class)),
                                        instant(row.getObject(13, OffsetDateTime.class))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
