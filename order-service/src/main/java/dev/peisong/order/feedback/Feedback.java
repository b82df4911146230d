package dev.peisong.order.feedback;

import dev.peisong.common.contract.TrackingEvent.CustomerRated;
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

/** Ratings as customers gave them, one a shipment; the comments stay sealed. */
@Repository
public class Feedback {
    private final JdbcClient jdbc;
    private final Clock clock;

    Feedback(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A customer's word on a delivery.
     *
     * @param stars 1 to 5
     * @param comment sealed as it is kept; opened, null where there is none or the person was
     *     erased
     */
    record Rating(
            UUID shipmentId,
            UUID orderId,
            String orderNumber,
            UUID merchantId,
            int stars,
            @Nullable String comment,
            Instant saidAt) {
        Rating saying(@Nullable String text) {
            return new Rating(shipmentId, orderId, orderNumber, merchantId, stars, text, saidAt);
        }
    }

    /**
     * Where a page goes on.
     *
     * @param at when the last one shown was said
     */
    record After(Instant at, UUID shipmentId) {}

    /** Which ratings are wanted; null for any. */
    record Search(@Nullable UUID merchantId, @Nullable UUID orderId, int fromStars, int toStars) {}

    /**
     * Takes over what tracking was told; what was said earlier than the kept one is passed over.
     */
    public void keep(CustomerRated rated) {
        jdbc.sql(
                        """
                        INSERT INTO feedback (tenant_id, shipment_id, order_id, merchant_id, stars,
                            comment, said_at, recorded_at)
                        SELECT tenant_id, :shipment, id, merchant_id, :stars, :comment, :said, :now
                        FROM orders WHERE tenant_id = :tenant AND id = :order
                        ON CONFLICT (tenant_id, shipment_id) DO UPDATE SET stars = excluded.stars,
                            comment = excluded.comment, said_at = excluded.said_at,
                            recorded_at = excluded.recorded_at
                        WHERE feedback.said_at <= excluded.said_at""")
                .param("tenant", Tenancy.tenantId())
                .param("shipment", rated.shipmentId())
                .param("order", rated.orderId())
                .param("stars", rated.stars())
                .param("comment", rated.comment())
                .param("said", utc(rated.occurredAt()))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The latest first, with their comments sealed. */
    List<Rating> list(Search search, @Nullable After after, int limit) {
        return jdbc.sql(
                        """
                        SELECT f.shipment_id, f.order_id, o.number AS order_number, f.merchant_id,
                            f.stars, f.comment, f.said_at
                        FROM feedback f
                        JOIN orders o ON o.tenant_id = f.tenant_id AND o.id = f.order_id
                        WHERE f.tenant_id = :tenant AND f.stars BETWEEN :from AND :to
                        AND (CAST(:merchant AS uuid) IS NULL
                            OR f.merchant_id = CAST(:merchant AS uuid))
                        AND (CAST(:order AS uuid) IS NULL OR f.order_id = CAST(:order AS uuid))
                        AND (CAST(:at AS timestamptz) IS NULL
                            OR (f.said_at, f.shipment_id)
                                < (CAST(:at AS timestamptz), CAST(:last AS uuid)))
                        ORDER BY f.said_at DESC, f.shipment_id DESC LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("from", search.fromStars())
                .param("to", search.toStars())
                .param("merchant", search.merchantId())
                .param("order", search.orderId())
                .param("at", after == null ? null : utc(after.at()))
                .param("last", after == null ? null : after.shipmentId())
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Rating.class))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
