package dev.peisong.order.ordering;

import dev.peisong.common.contract.OrderEvent.ExceptionOpened;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that need a person, and what the person made of it. */
@Repository
class OrderExceptions {
    private static final String SELECT =
            """
            SELECT e.id, e.order_id, o.number AS order_number, o.state AS order_state,
                o.external_reference, e.merchant_id, e.shipment_id, e.kind, e.detail,
                e.occurred_at, e.opened_at, e.resolution, e.resolved_by, e.resolved_at
            FROM order_exception e
            JOIN orders o ON o.tenant_id = e.tenant_id AND o.id = e.order_id
            WHERE e.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderExceptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record OrderException(
            UUID id,
            UUID orderId,
            String orderNumber,
            OrderState orderState,
            @Nullable String externalReference,
            UUID merchantId,
            @Nullable UUID shipmentId,
            ExceptionKind kind,
            @Nullable String detail,
            Instant occurredAt,
            Instant openedAt,
            @Nullable String resolution,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}

    void open(Order order, ExceptionOpened opened) {
        jdbc.sql(
                        """
                        INSERT INTO order_exception (tenant_id, id, order_id, merchant_id,
                            shipment_id, kind, detail, occurred_at, opened_at)
                        VALUES (:tenant, :id, :order, :merchant, :shipment, :kind, :detail,
                            :occurred, :opened)""")
                .param("tenant", Tenancy.tenantId())
                .param("id", opened.exceptionId())
                .param("order", order.id())
                .param("merchant", order.merchantId())
                .param("shipment", opened.shipmentId())
                .param("kind", opened.kind())
                .param("detail", opened.detail())
                .param("occurred", utc(opened.occurredAt()))
                .param("opened", utc(clock.instant()))
                .update();
    }

    Optional<OrderException> find(UUID id) {
        return jdbc.sql(SELECT + "AND e.id = :id")
                .param("tenant", Tenancy.tenantId())
                .param("id", id)
                .query(OrderException.class)
                .optional();
    }

    /** Closes it once; false when somebody has before. */
    boolean resolve(UUID id, String resolution) {
        return jdbc.sql(
                                """
                                UPDATE order_exception SET resolution = :resolution,
                                    resolved_by = :person, resolved_at = :now
                                WHERE tenant_id = :tenant AND id = :id AND resolved_at IS NULL""")
                        .param("tenant", Tenancy.tenantId())
                        .param("id", id)
                        .param("resolution", resolution)
                        .param("person", Tenancy.current().subject())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    List<OrderException> list(
            @Nullable UUID orderId,
            @Nullable Boolean open,
            @Nullable ExceptionKind kind,
            @Nullable UUID before,
            int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                AND (CAST(:order AS uuid) IS NULL OR e.order_id = CAST(:order AS uuid))
                                AND (CAST(:open AS boolean) IS NULL
                                    OR (e.resolved_at IS NULL) = CAST(:open AS boolean))
                                AND (CAST(:kind AS text) IS NULL OR e.kind = CAST(:kind AS text))
                                AND (CAST(:before AS uuid) IS NULL OR e.id < CAST(:before AS uuid))
                                ORDER BY e.id DESC LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("order", orderId)
                .param("open", open)
                .param("kind", kind == null ? null : kind.name())
                .param("before", before)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(OrderException.class))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
