package dev.peisong.tracking.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peisong.common.contract.Topic;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns messages into what streams show. Delivery terms are left out: they carry the recipient, and
 * streams tell that something happened, not to whom.
 */
final class Happenings {
    private static final Set<String> PRIVATE_FIELDS = Set.of("delivery", "lines", "parcels");

    /** Thousands at a time when a merchant's catalogue comes in, and no news of the day's work. */
    private static final String CATALOGUE = "stock.sku-changed.v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Happenings() {}

    static Optional<Happening> of(ConsumerRecord<String, byte[]> record) {
        try {
            UUID tenant = UUID.fromString(header(record, "ce_tenant"));
            if (record.headers().lastHeader("ce_type") != null
                    && header(record, "ce_type").equals(CATALOGUE)) {
                return Optional.empty();
            }
            JsonNode body = JSON.readTree(record.value());
            return Optional.of(
                    record.topic().equals(Topic.POSITION)
                            ? position(tenant, body)
                            : event(tenant, record, body));
        } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
            return Optional.empty(); // a poison message: its handlers park and report it
        }
    }

    private static Happening position(UUID tenant, JsonNode body) {
        UUID vehicle = UUID.fromString(body.path("vehicleId").asString());
        Fix fix =
                new Fix(
                        vehicle,
                        body.path("point").path("latitude").asDouble(),
                        body.path("point").path("longitude").asDouble(),
                        number(body.path("speedMetersPerSecond")),
                        number(body.path("headingDegrees")),
                        Instant.parse(body.path("occurredAt").asString()).toEpochMilli());
        return new Happening(tenant, null, "position", null, vehicle, body.toString(), fix);
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : null;
    }

    private static Happening event(
            UUID tenant, ConsumerRecord<String, byte[]> record, JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.remove(PRIVATE_FIELDS);
        }
        return new Happening(
                tenant,
                UUID.fromString(header(record, "ce_id")),
                header(record, "ce_type"),
                shipmentOf(body),
                null,
                body.toString(),
                null);
    }

    private static @Nullable UUID shipmentOf(JsonNode body) {
        JsonNode own = body.path("shipmentId");
        JsonNode id = own.isMissingNode() ? body.path("job").path("shipmentId") : own;
        return id.isString() ? UUID.fromString(id.asString()) : null;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
