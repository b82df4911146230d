package dev.peisong.quickstart.demo.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Invariant 2: every accepted order has ended or says why it waits, and its lines add up. */
final class OrdersEnd implements Invariant {
    private static final String COUNTS =
            """
            SELECT order_id, sku, quantity FROM orders.order_line
            WHERE units_open + units_reserved + units_packed + units_aboard + units_delivered
                + units_refused + units_returned + units_lost + units_cancelled <> quantity""";

    private static final String ENDED =
            "('DELIVERED', 'PARTLY_DELIVERED', 'RETURNED', 'LOST', 'CANCELLED', 'REJECTED')";

    /** What waits is short of stock, or one of its shipments says what it waits for. */
    private static final String UNEXPLAINED =
            """
            SELECT o.number, o.state, o.id FROM orders.orders o WHERE o.state NOT IN %s
            AND o.state <> 'BACKORDERED' AND o.state_reason IS NULL
            AND NOT EXISTS (SELECT FROM orders.shipment s WHERE s.tenant_id = o.tenant_id
                AND s.order_id = o.id AND s.waiting_reason IS NOT NULL)"""
                    .formatted(ENDED);

    private static final String ENDED_WITH_UNITS_UNDER_WAY =
            """
            SELECT o.number, o.state, l.sku, l.units_open, l.units_reserved, l.units_packed,
                l.units_aboard FROM orders.orders o
            JOIN orders.order_line l ON l.tenant_id = o.tenant_id AND l.order_id = o.id
            WHERE o.state IN %s
            AND l.units_open + l.units_reserved + l.units_packed + l.units_aboard <> 0"""
                    .formatted(ENDED);

    @Override
    public String promise() {
        return "2 every accepted order ends or says why it waits, and its lines add up";
    }

    @Override
    public List<String> violations(Database database) throws SQLException {
        var found = new ArrayList<String>();
        database.texts(COUNTS).forEach(row -> found.add("line does not add up: " + row));
        database.texts(UNEXPLAINED).forEach(row -> found.add("waits for no stated reason: " + row));
        database.texts(ENDED_WITH_UNITS_UNDER_WAY)
                .forEach(row -> found.add("ended, but not all its units: " + row));
        return found;
    }

    @Override
    public String extent(Database database) throws SQLException {
        long all = database.number("SELECT count(*) FROM orders.orders");
        long waiting =
                database.number("SELECT count(*) FROM orders.orders WHERE state NOT IN " + ENDED);
        return all + " orders" + (waiting == 0 ? "" : ", of which " + waiting + " wait");
    }
}
