package dev.peisong.order.ordering;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happened to each order, in the order in which we learned it. Nothing is ever changed. */
@Repository
public class Timeline {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LEFT_OUT =
            List.of("orderId", "shipmentId", "job", "delivery", "note", "comment");

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One thing that happened.
     *
     * @param type the event's wire name
     * @param actor who caused it
     * @param detail JSON, without personal data
     */
    record Entry(
            UUID id,
            @Nullable UUID shipmentId,
            String type,
            @JsonRawValue String detail,
            String actor,
            Instant occurredAt,
            Instant recordedAt) {}

    /** Notes an event of ours or of another service. */
    public void note(Order order, DomainEvent event) {
        var json = (ObjectNode) JSON.readTree(EventCodec.write(event));
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        INSERT INTO order_timeline (tenant_id, id, order_id, merchant_id,
                            shipment_id, type, detail, actor, occurred_at, recorded_at)
                        VALUES (:tenant, :id, :order, :merchant, :shipment, :type,
                            CAST(:detail AS jsonb), :actor, :occurred, :recorded)""")
                .param("tenant", Tenancy.tenantId())
                .param("id", Ids.next())
                .param("order", order.id())
                .param("merchant", order.merchantId())
                .param("shipment", shipment(json))
                .param("type", EventCodec.typeOf(event))
                .param("occurred", utc(occurredAt(json, now)))
                .param("recorded", utc(now))
                .param("actor", Tenancy.current().subject())
                .param("detail", json.without(LEFT_OUT).toString())
                .update();
    }

    List<Entry> of(UUID orderId, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        SELECT id, shipment_id, type, detail::text AS detail, actor, occurred_at,
                            recorded_at
                        FROM order_timeline WHERE tenant_id = :tenant AND order_id = :order
                        AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
                        ORDER BY id LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("order", orderId)
                .param("after", after)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Entry.class))
                .list();
    }

    private static @Nullable UUID shipment(JsonNode event) {
        var own = event.path("shipmentId").asString("");
        var ofJob = event.path("job").path("shipmentId").asString("");
        var text = own.isEmpty() ? ofJob : own;
        return text.isEmpty() ? null : UUID.fromString(text);
    }

    private static Instant occurredAt(JsonNode event, Instant now) {
        var text = event.path("occurredAt").asString(event.path("asOf").asString(""));
        return text.isEmpty() ? now : Instant.parse(text);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
