package dev.peisong.quickstart.demo.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Invariant 1: every unit is in exactly one place, and nothing is oversold. */
final class StockBalances implements Invariant {
    private static final String SUMS_OF_SKUS =
            """
            SELECT tenant_id, sku_id, sum(quantity) AS sum FROM inventory.balance
            GROUP BY tenant_id, sku_id HAVING sum(quantity) <> 0""";

    private static final String BALANCES_UNLIKE_MOVEMENTS =
            """
            WITH moved AS (
                SELECT tenant_id, sku_id, to_kind AS kind, to_id AS place, lot, serial, condition,
                    quantity FROM inventory.movement
                UNION ALL
                SELECT tenant_id, sku_id, from_kind, from_id, lot, serial, condition, -quantity
                FROM inventory.movement),
            ledger AS (
                SELECT tenant_id, sku_id, kind, place, lot, serial, condition,
                    sum(quantity) AS quantity
                FROM moved GROUP BY 1, 2, 3, 4, 5, 6, 7)
            SELECT coalesce(b.sku_id, l.sku_id) AS sku, coalesce(b.place_kind, l.kind) AS kind,
                coalesce(b.place_id, l.place) AS place, b.quantity AS balance,
                l.quantity AS movements
            FROM inventory.balance b FULL JOIN ledger l
                ON l.tenant_id = b.tenant_id AND l.sku_id = b.sku_id AND l.kind = b.place_kind
                AND l.place = b.place_id AND l.lot = b.lot AND l.serial = b.serial
                AND l.condition = b.condition
            WHERE coalesce(b.quantity, 0) <> coalesce(l.quantity, 0)""";

    private static final String NEGATIVE =
            """
            SELECT sku_id, place_kind, place_id, quantity FROM inventory.balance
            WHERE quantity < 0 AND place_kind NOT IN ('SUPPLIER', 'COUNT_DIFFERENCE')""";

    private static final String SHELVES_UNLIKE_BALANCES =
            """
            SELECT s.sku_id, s.site_id, s.on_hand, s.reserved, b.sellable, a.held
            FROM inventory.shelf s
            LEFT JOIN LATERAL (SELECT coalesce(sum(quantity), 0) AS sellable
                FROM inventory.balance WHERE tenant_id = s.tenant_id AND sku_id = s.sku_id
                AND place_kind = 'BIN' AND place_id = s.site_id AND condition = 'SELLABLE') b ON true
            LEFT JOIN LATERAL (SELECT coalesce(sum(held), 0) AS held FROM inventory.allocation
                WHERE tenant_id = s.tenant_id AND sku_id = s.sku_id AND site_id = s.site_id) a
                ON true
            WHERE s.on_hand <> b.sellable OR s.reserved <> a.held OR s.reserved > s.on_hand""";

    @Override
    public String promise() {
        return "1 stock is double entry, in one place each, and never oversold";
    }

    @Override
    public List<String> violations(Database database) throws SQLException {
        var found = new ArrayList<String>();
        database.texts(SUMS_OF_SKUS).forEach(row -> found.add("does not add up: " + row));
        database.texts(BALANCES_UNLIKE_MOVEMENTS)
                .forEach(row -> found.add("balance unlike its movements: " + row));
        database.texts(NEGATIVE).forEach(row -> found.add("less than nothing: " + row));
        database.texts(SHELVES_UNLIKE_BALANCES)
                .forEach(row -> found.add("shelf unlike its goods and reservations: " + row));
        return found;
    }

    @Override
    public String extent(Database database) throws SQLException {
        return database.number("SELECT count(*) FROM inventory.movement") + " movements";
    }
}
