package dev.peisong.order.fulfilment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.order.ordering.HumanNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shipments as they are read, with their parcels and attempts; nothing personal. */
@Repository
class ShipmentQueries {
    private static final String SELECT =
            """
            SELECT s.id, s.number, s.order_id, s.merchant_id, s.origin_site_id, s.return_of,
                s.state, s.waiting_reason, s.last_reason_code, s.intercepting,
                s.cancel_request_id IS NOT NULL AS cancel_pending,
                s.amend_request_id IS NOT NULL AS amend_pending,
                s.attempts_made, s.route_id, s.vehicle_id, s.driver_id, s.planned_arrival,
                coalesce(s.late_from, s.promised_from) AS promised_from,
                coalesce(s.late_to, s.promised_to) AS promised_to,
                CASE WHEN s.expected_route_id = s.route_id THEN s.expected_at END
                    AS expected_arrival, s.created_at,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'barcode', p.barcode,
                        'state', p.state, 'refused', p.refused, 'siteId', p.site_id,
                        'vehicleId', p.vehicle_id, 'weightGrams', p.weight_grams,
                        'volumeCubicCentimeters', p.volume_cubic_centimeters,
                        'contents', p.contents) ORDER BY p.position), '[]')::text
                    FROM parcel p WHERE p.tenant_id = s.tenant_id AND p.shipment_id = s.id)
                    AS parcels,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('number', a.number,
                        'parcels', a.parcels, 'reasonCode', a.reason_code,
                        'tryAgain', a.try_again, 'liableParty', a.liable_party,
                        'proofId', a.proof_id, 'occurredAt', a.occurred_at,
                        'recordedAt', a.recorded_at) ORDER BY a.number), '[]')::text
                    FROM attempt a WHERE a.tenant_id = s.tenant_id AND a.shipment_id = s.id)
                    AS attempts
            FROM shipment s WHERE s.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    ShipmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A shipment.
     *
     * @param waitingReason why it is not planned: ADDRESS_UNCLEAR, OFF_ROAD, NOT_LOADED, …
     * @param promisedFrom begin of the window that holds now, also while it is late
     * @param expectedArrival as tracking last said, while it is on a route
     * @param parcels JSON list of id, barcode, state, place, weight, volume and contents
     * @param attempts JSON list of number, outcome of each parcel, reason and times
     */
    @Schema(name = "Shipment")
    record View(
            UUID id,
            String number,
            UUID orderId,
            UUID merchantId,
            UUID originSiteId,
            @Nullable UUID returnOf,
            ShipmentState state,
            @Nullable String waitingReason,
            @Nullable String lastReasonCode,
            boolean intercepting,
            boolean cancelPending,
            boolean amendPending,
            int attemptsMade,
            @Nullable UUID routeId,
            @Nullable UUID vehicleId,
            @Nullable UUID driverId,
            @Nullable Instant plannedArrival,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedArrival,
            Instant createdAt,
            @JsonRawValue String parcels,
            @JsonRawValue String attempts) {}

    Optional<View> find(UUID id) {
        return jdbc.sql(SELECT + "AND s.id = :id")
                .param("tenant", Tenancy.tenantId())
                .param("id", id)
                .query(View.class)
                .optional();
    }

    List<View> ofOrder(UUID orderId) {
        return jdbc.sql(SELECT + "AND s.order_id = :order ORDER BY s.id")
                .param("tenant", Tenancy.tenantId())
                .param("order", orderId)
                .query(new SimplePropertyRowMapper<>(View.class))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean orderExists(UUID orderId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM orders WHERE tenant_id = :tenant AND id = :id)")
                .param("tenant", Tenancy.tenantId())
                .param("id", orderId)
                .query(Boolean.class)
                .single();
    }

    List<View> list(
            @Nullable String number,
            @Nullable List<ShipmentState> states,
            @Nullable UUID before,
            int limit) {
        var wanted = states == null ? List.of(ShipmentState.values()) : states;
        return jdbc.sql(
                        SELECT
                                + """
                                AND (CAST(:number AS text) IS NULL OR s.number = :number)
                                AND s.state IN (:states)
                                AND (CAST(:before AS uuid) IS NULL OR s.id < CAST(:before AS uuid))
                                ORDER BY s.id DESC LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("number", number == null ? null : HumanNumber.normalise(number))
                .param("states", wanted.stream().map(Enum::name).toList())
                .param("before", before)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(View.class))
                .list();
    }
}
