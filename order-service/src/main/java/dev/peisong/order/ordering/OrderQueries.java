package dev.peisong.order.ordering;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.money.Money;
import dev.peisong.common.tenancy.Tenancy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders as they are read: straight from the tables, around the aggregate. */
@Repository
class OrderQueries {
    private final JdbcClient jdbc;

    OrderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order's row, its personal fields still sealed. */
    record Row(
            UUID id,
            String number,
            UUID merchantId,
            @Nullable String externalReference,
            OrderState state,
            @Nullable String stateReason,
            Delivery delivery,
            @Nullable Money declaredValue,
            String freightPayer,
            @Nullable String deliveryConsent,
            @Nullable String cancelReason,
            @Nullable String cancelDetail,
            @Nullable LocalDate businessDay,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedArrival,
            Instant placedAt,
            @Nullable Ref redeliveryOf,
            @Nullable Ref redeliveredAs,
            long revision) {}

    /** Another order. */
    @Schema(name = "OrderRef")
    record Ref(UUID id, String number) {}

    /** A line; weight and volume are those of one unit. */
    @Schema(name = "OrderLine")
    record Line(
            UUID id,
            String sku,
            int quantity,
            long weightGrams,
            long volumeCubicCentimeters,
            Units units) {}

    /** When we said it would come. */
    record PromiseView(
            @Nullable UUID shipmentId,
            Instant promisedFrom,
            Instant promisedTo,
            Promise.Cause cause,
            Instant recordedAt) {}

    Optional<Row> find(UUID id) {
        return jdbc.sql(
                        """
                        SELECT o.*, was.id AS was_id, was.number AS was_number,
                            again.id AS again_id, again.number AS again_number
                        FROM orders o
                        LEFT JOIN orders was
                            ON was.tenant_id = o.tenant_id AND was.id = o.redelivery_of
                        LEFT JOIN orders again
                            ON again.tenant_id = o.tenant_id AND again.redelivery_of = o.id
                        WHERE o.tenant_id = :tenant AND o.id = :id""")
                .param("tenant", Tenancy.tenantId())
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Line> lines(UUID orderId) {
        return jdbc.sql(
                        """
                        SELECT * FROM order_line
                        WHERE tenant_id = :tenant AND order_id = :id ORDER BY position""")
                .param("tenant", Tenancy.tenantId())
                .param("id", orderId)
                .query((row, _) -> line(row))
                .list();
    }

    List<PromiseView> promises(UUID orderId) {
        return jdbc.sql(
                        """
                        SELECT shipment_id, promised_from, promised_to, cause, recorded_at
                        FROM promise WHERE tenant_id = :tenant AND order_id = :id ORDER BY id""")
                .param("tenant", Tenancy.tenantId())
                .param("id", orderId)
                .query(new SimplePropertyRowMapper<>(PromiseView.class))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var declared = row.getString("declared_value");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("merchant_id", UUID.class),
                row.getString("external_reference"),
                OrderState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                json(row.getString("delivery"), Delivery.class),
                declared == null ? null : json(declared, Money.class),
                row.getString("freight_payer"),
                row.getString("delivery_consent"),
                row.getString("cancel_reason"),
                row.getString("cancel_detail"),
                row.getObject("business_day", LocalDate.class),
                instant(row, "promised_from"),
                instant(row, "promised_to"),
                instant(row, "expected_arrival"),
                row.getTimestamp("placed_at").toInstant(),
                ref(row, "was"),
                ref(row, "again"),
                row.getLong("revision"));
    }

    private static @Nullable Ref ref(ResultSet row, String name) throws SQLException {
        UUID id = row.getObject(name + "_id", UUID.class);
        return id == null ? null : new Ref(id, row.getString(name + "_number"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("sku"),
                row.getInt("quantity"),
                row.getLong("unit_weight_grams"),
                row.getLong("unit_volume_cubic_centimeters"),
                new Units(
                        row.getInt("units_open"),
                        row.getInt("units_reserved"),
                        row.getInt("units_packed"),
                        row.getInt("units_aboard"),
                        row.getInt("units_delivered"),
                        row.getInt("units_refused"),
                        row.getInt("units_returned"),
                        row.getInt("units_lost"),
                        row.getInt("units_cancelled")));
    }

    private static <T> T json(String text, Class<T> type) {
        return EventCodec.read(text.getBytes(StandardCharsets.UTF_8), type);
    }
}
