package dev.peisong.order.listing;

import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.money.Money;
import dev.peisong.common.personal.KeyRing;
import dev.peisong.common.web.Cursor;
import dev.peisong.order.ordering.OrderState;
import dev.peisong.order.ordering.Recipients;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders page by page, and counts them. */
@Repository
class OrderList {
    private static final String SELECT =
            """
            SELECT o.id, o.number, o.merchant_id, o.external_reference, o.state, o.state_reason,
                o.delivery -> 'recipient' ->> 'keyId' AS key_id,
                o.delivery -> 'recipient' ->> 'name' AS recipient_name,
                o.delivery -> 'address' ->> 'city' AS city,
                o.delivery -> 'address' ->> 'district' AS district,
                o.service_product, (o.delivery ->> 'priority')::integer AS priority,
                o.delivery ->> 'amountToCollect' AS amount_to_collect,
                (SELECT coalesce(sum(quantity), 0) FROM order_line l
                    WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id) AS units,
                (SELECT count(*) FROM order_exception e WHERE e.tenant_id = o.tenant_id
                    AND e.order_id = o.id AND e.resolved_at IS NULL) AS open_exceptions,
                o.business_day, o.promised_from, o.promised_to, o.expected_arrival,
                %s AS standing, o.placed_at, o.revision
            FROM orders o WHERE\s"""
                    .formatted(Standing.SQL);

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final Clock clock;

    OrderList(JdbcClient jdbc, Recipients recipients, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.clock = clock;
    }

    private record Sealed(ListedOrder order, UUID keyId) {}

    /**
     * @param after where the page before ended; null for the first
     */
    List<ListedOrder> page(OrderFilter filter, Sort sort, @Nullable Cursor after, int limit) {
        var conditions = Conditions.of(filter, recipients, clock.instant());
        if (after != null) {
            sort.after(after, conditions);
        }
        var found =
                jdbc.sql(
                                SELECT
                                        + conditions.sql()
                                        + " ORDER BY "
                                        + sort.orderBy()
                                        + " LIMIT :limit")
                        .params(conditions.params())
                        .param("limit", limit)
                        .query((row, _) -> sealed(row))
                        .list();
        var keys = recipients.keys(found.stream().map(Sealed::keyId).distinct().toList());
        return found.stream().map(f -> opened(f.order(), keys)).toList();
    }

    /**
     * How many fit the filter, its states aside.
     *
     * @param countedTo no further is counted: as many mean at least as many
     */
    OrderCounts counts(OrderFilter filter, int countedTo) {
        var conditions = Conditions.of(filter, recipients, clock.instant());
        var sql =
                """
                SELECT s.name, (SELECT count(*) FROM (SELECT FROM orders o WHERE %1$s
                    AND o.state = s.name LIMIT :limit) x) AS orders
                FROM unnest(CAST(:all AS text[])) s (name)
                UNION ALL SELECT 'LATE', (SELECT count(*) FROM (SELECT FROM orders o WHERE %1$s
                    AND %2$s LIMIT :limit) x)
                UNION ALL SELECT 'AT_RISK', (SELECT count(*) FROM (SELECT FROM orders o WHERE %1$s
                    AND %3$s LIMIT :limit) x)
                UNION ALL SELECT 'EXCEPTION', (SELECT count(*) FROM (SELECT FROM orders o WHERE %1$s
                    AND EXISTS (SELECT FROM order_exception e WHERE e.tenant_id = o.tenant_id
                        AND e.order_id = o.id AND e.resolved_at IS NULL) LIMIT :limit) x)"""
                        .formatted(
                                conditions.sql(),
                                Standing.LATE.condition(),
                                Standing.AT_RISK.condition());
        var all = Stream.of(OrderState.values()).map(Enum::name).toArray(String[]::new);
        var counted = new OrderCounts.Builder(countedTo);
        RowCallbackHandler count = row -> counted.add(row.getString(1), row.getLong(2));
        jdbc.sql(sql)
                .params(conditions.params())
                .param("limit", countedTo)
                .param("all", all)
                .query(count);
        return counted.build();
    }

    private static ListedOrder opened(ListedOrder o, KeyRing keys) {
        var name = keys.open("name", o.recipientName()).orElse(null);
        return new ListedOrder(
                o.id(),
                o.number(),
                o.merchantId(),
                o.externalReference(),
                o.state(),
                o.stateReason(),
                name,
                o.city(),
                o.district(),
                o.serviceProduct(),
                o.priority(),
                o.amountToCollect(),
                o.units(),
                o.openExceptions(),
                o.businessDay(),
                o.promisedFrom(),
                o.promisedTo(),
                o.expectedArrival(),
                o.standing(),
                o.placedAt(),
                o.revision());
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        var money = row.getString("amount_to_collect");
        var standing = row.getString("standing");
        var order =
                new ListedOrder(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("merchant_id", UUID.class),
                        row.getString("external_reference"),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("state_reason"),
                        row.getString("recipient_name"),
                        row.getString("city"),
                        row.getString("district"),
                        row.getString("service_product"),
                        row.getInt("priority"),
                        money == null ? null : money(money),
                        row.getLong("units"),
                        row.getLong("open_exceptions"),
                        row.getObject("business_day", LocalDate.class),
                        instant(row, "promised_from"),
                        instant(row, "promised_to"),
                        instant(row, "expected_arrival"),
                        standing == null ? null : Standing.valueOf(standing),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getLong("revision"));
        return new Sealed(order, UUID.fromString(row.getString("key_id")));
    }

    private static Money money(String json) {
        return EventCodec.read(json.getBytes(StandardCharsets.UTF_8), Money.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
