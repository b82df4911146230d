package dev.peisong.inventory.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many units of which goods are where: the sum of all movements, kept as they are written. */
@Repository
class Balances {
    private static final String KEY = "sku_id, place_kind, place_id, lot, serial, condition";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Balances(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Adds to some and takes from others. Rows are locked in one order by all, then lowered before
     * they are raised, so that a unit with a serial number is never seen twice.
     */
    void apply(SortedMap<BalanceKey, Long> net) {
        batches.batchUpdate(
                """
                INSERT INTO balance (%s, merchant_id, quantity) VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                ON CONFLICT DO NOTHING"""
                        .formatted(KEY),
                net.keySet().stream().map(Balances::inserted).toList());
        lock(net);
        var lowered = new ArrayList<Object[]>();
        var raised = new ArrayList<Object[]>();
        net.forEach((key, units) -> (units < 0 ? lowered : raised).add(updated(key, units)));
        lowered.addAll(raised);
        batches.batchUpdate(
                "UPDATE balance SET quantity = quantity + ? WHERE (%s) = (?, ?, ?, ?, ?, ?)"
                        .formatted(KEY),
                lowered);
    }

    /** What lies on a shelf, oldest lots first. The caller holds the shelf's lock. */
    List<Stored> onShelf(ShelfKey shelf) {
        return jdbc.sql(
                        """
                        SELECT merchant_id, lot, serial, condition, quantity FROM balance
                        WHERE sku_id = :sku AND place_kind = 'BIN' AND place_id = :site
                        AND quantity > 0 ORDER BY lot, serial, condition""")
                .param("sku", shelf.skuId())
                .param("site", shelf.siteId())
                .query((row, n) -> stored(shelf.skuId(), row))
                .list();
    }

    /** Like goods and their number. */
    record Stored(Goods goods, long quantity) {}

    private void lock(SortedMap<BalanceKey, Long> net) {
        jdbc.sql(
                        """
                        SELECT 1 FROM balance WHERE (%s) IN (:keys)
                        ORDER BY sku_id, place_kind COLLATE "C", place_id, lot COLLATE "C",
                            serial COLLATE "C", condition COLLATE "C" FOR UPDATE"""
                                .formatted(KEY))
                .param("keys", net.keySet().stream().map(Balances::columns).toList())
                .query(Integer.class)
                .list();
    }

    private static Stored stored(UUID skuId, ResultSet row) throws SQLException {
        var goods =
                new Goods(
                        skuId,
                        row.getObject("merchant_id", UUID.class),
                        row.getString("lot"),
                        row.getString("serial"),
                        Condition.valueOf(row.getString("condition")));
        return new Stored(goods, row.getLong("quantity"));
    }

    private static Object[] columns(BalanceKey key) {
        var goods = key.goods();
        return new Object[] {
            goods.skuId(),
            key.place().kind().name(),
            key.place().id(),
            goods.lot(),
            goods.serial(),
            goods.condition().name()
        };
    }

    private static Object[] inserted(BalanceKey key) {
        var row = new ArrayList<>(List.of(columns(key)));
        row.add(key.goods().merchantId());
        return row.toArray();
    }

    private static Object[] updated(BalanceKey key, long units) {
        var row = new ArrayList<>(List.<Object>of(units));
        row.addAll(List.of(columns(key)));
        return row.toArray();
    }
}
