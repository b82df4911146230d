package dev.peisong.inventory.reservation;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.inventory.reservation.Reservation.Header;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reservations, locked by whoever changes them: always before any shelf. */
@Repository
class Reservations {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Reservations(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Reservation> lock(UUID orderId) {
        return lockAll(List.of(orderId)).stream().findFirst();
    }

    /** Locks in the order of their ids, whatever the order asked. */
    List<Reservation> lockAll(Collection<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        List<Header> headers =
                jdbc.sql(
                                """
                                SELECT * FROM reservation WHERE order_id IN (:orders)
                                ORDER BY order_id FOR UPDATE""")
                        .param("orders", orderIds)
                        .query(Reservations::header)
                        .list();
        var lines = linesOf(orderIds);
        var allocations = allocationsOf(orderIds);
        return headers.stream()
                .map(
                        header ->
                                new Reservation(
                                        header,
                                        lines.getOrDefault(header.orderId(), List.of()),
                                        allocations.getOrDefault(header.orderId(), List.of())))
                .toList();
    }

    void insert(Reservation reservation) {
        Header header = reservation.header();
        GeoPoint point = header.destination();
        batches.update(
                """
                        INSERT INTO reservation (order_id, merchant_id, order_number, status, reason,
                            latitude, longitude, arrived_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                header.orderId(),
                header.merchantId(),
                header.orderNumber(),
                header.status().name(),
                header.reason(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                header.arrivedAt().atOffset(ZoneOffset.UTC));
        saveParts(reservation);
    }

    void save(Reservation reservation) {
        Header header = reservation.header();
        batches.update(
                "UPDATE reservation SET status = ?, reason = ? WHERE order_id = ?",
                header.status().name(),
                header.reason(),
                header.orderId());
        saveParts(reservation);
    }

    /** Whether anybody waits for these SKUs, by SKU. */
    List<UUID> waitedFor(Collection<UUID> skuIds) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT sku_id FROM reservation_line
                        WHERE sku_id IN (:skus) AND outstanding > 0""")
                .param("skus", skuIds)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Orders that wait for a SKU, those first that arrived first. */
    List<UUID> waitingFor(UUID skuId, int limit) {
        return jdbc.sql(
                        """
                        SELECT order_id FROM reservation_line
                        WHERE sku_id = :sku AND outstanding > 0
                        GROUP BY arrived_at, order_id ORDER BY arrived_at, order_id LIMIT :limit""")
                .param("sku", skuId)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private void saveParts(Reservation reservation) {
        Header header = reservation.header();
        batches.batchUpdate(
                """
                INSERT INTO reservation_line (order_id, line_id, merchant_id, sku_id, sku, ordered,
                    outstanding, arrived_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, order_id, line_id)
                DO UPDATE SET outstanding = excluded.outstanding""",
                reservation.lines().stream().map(line -> row(header, line)).toList());
        batches.batchUpdate(
                """
                INSERT INTO allocation (order_id, line_id, site_id, merchant_id, sku_id, quantity,
                    held)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, order_id, line_id, site_id)
                DO UPDATE SET quantity = excluded.quantity, held = excluded.held""",
                reservation.allocations().stream().map(each -> row(header, each)).toList());
    }

    private Map<UUID, List<ReservationLine>> linesOf(Collection<UUID> orderIds) {
        record Row(UUID orderId, ReservationLine line) {}
        return jdbc
                .sql("SELECT * FROM reservation_line WHERE order_id IN (:orders) ORDER BY line_id")
                .param("orders", orderIds)
                .query((row, n) -> new Row(row.getObject("order_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::orderId, Collectors.mapping(Row::line, Collectors.toList())));
    }

    private Map<UUID, List<Allocation>> allocationsOf(Collection<UUID> orderIds) {
        record Row(UUID orderId, Allocation allocation) {}
        return jdbc
                .sql(
                        "SELECT * FROM allocation WHERE order_id IN (:orders) ORDER BY line_id, site_id")
                .param("orders", orderIds)
                .query((row, n) -> new Row(row.getObject("order_id", UUID.class), allocation(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::orderId,
                                Collectors.mapping(Row::allocation, Collectors.toList())));
    }

    private static Header header(ResultSet row, int number) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new Header(
                row.getObject("order_id", UUID.class),
                row.getObject("merchant_id", UUID.class),
                row.getString("order_number"),
                latitude == null ? null : new GeoPoint(latitude, row.getDouble("longitude")),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                ReservationStatus.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    private static ReservationLine line(ResultSet row) throws SQLException {
        return new ReservationLine(
                row.getObject("line_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                row.getString("sku"),
                row.getInt("ordered"),
                row.getInt("outstanding"));
    }

    private static Allocation allocation(ResultSet row) throws SQLException {
        return new Allocation(
                row.getObject("line_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                row.getInt("quantity"),
                row.getInt("held"));
    }

    private static @Nullable Object[] row(Header header, ReservationLine line) {
        return new @Nullable Object[] {
            header.orderId(),
            line.lineId(),
            header.merchantId(),
            line.skuId(),
            line.sku(),
            line.ordered(),
            line.outstanding(),
            header.arrivedAt().atOffset(ZoneOffset.UTC)
        };
    }

    private static Object[] row(Header header, Allocation each) {
        return new Object[] {
            header.orderId(),
            each.lineId(),
            each.siteId(),
            header.merchantId(),
            each.skuId(),
            each.quantity(),
            each.held()
        };
    }
}
