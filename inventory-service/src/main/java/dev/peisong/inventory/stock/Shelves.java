package dev.peisong.inventory.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies sellable on which shelf and what of it is promised. Every change is a conditional
 * update under the row's lock, and the table's CHECKs stand behind it: no isolation level is relied
 * on. Lock shelves once a transaction, all together, and after any reservation.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Shelves {
    private static final String COLUMNS = "sku_id, site_id, on_hand, reserved";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Shelves(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Locks all shelves of these SKUs, and says what lies there. */
    public SortedMap<ShelfKey, ShelfLevel> lockAllOf(Collection<UUID> skuIds) {
        if (skuIds.isEmpty()) {
            return new TreeMap<>();
        }
        return read(
                jdbc.sql(
                                """
                                SELECT %s FROM shelf WHERE sku_id IN (:skus)
                                ORDER BY sku_id, site_id FOR UPDATE"""
                                        .formatted(COLUMNS))
                        .param("skus", skuIds));
    }

    /** Locks these shelves, and says what lies there; those that never were are left out. */
    public SortedMap<ShelfKey, ShelfLevel> lock(Collection<ShelfKey> keys) {
        if (keys.isEmpty()) {
            return new TreeMap<>();
        }
        return read(
                jdbc.sql(
                                """
                                SELECT %s FROM shelf WHERE (sku_id, site_id) IN (:keys)
                                ORDER BY sku_id, site_id FOR UPDATE"""
                                        .formatted(COLUMNS))
                        .param("keys", pairs(keys)));
    }

    /**
     * Promises units that are free.
     *
     * @throws IllegalStateException when fewer are free, which a caller that holds the locks has
     *     ruled out
     */
    public void reserve(SortedMap<ShelfKey, Long> units) {
        change(
                "UPDATE shelf SET reserved = reserved + ? WHERE sku_id = ? AND site_id = ?"
                        + " AND on_hand - reserved >= ?",
                units);
    }

    /** Takes back the promise of units; they stay on the shelf. */
    public void release(SortedMap<ShelfKey, Long> units) {
        change(
                "UPDATE shelf SET reserved = reserved - ? WHERE sku_id = ? AND site_id = ?"
                        + " AND reserved >= ?",
                units);
    }

    /** Adds sellable units, or takes away as many as are neither missing nor promised. */
    void addOnHand(SortedMap<ShelfKey, Long> units) {
        change(
                "UPDATE shelf SET on_hand = on_hand + ? WHERE sku_id = ? AND site_id = ?"
                        + " AND on_hand + ? >= reserved",
                units);
    }

    /** Makes sure the shelves have a row each. */
    void open(Map<ShelfKey, UUID> merchants) {
        batches.batchUpdate(
                """
                INSERT INTO shelf (sku_id, site_id, merchant_id, on_hand, reserved)
                VALUES (?, ?, ?, 0, 0) ON CONFLICT DO NOTHING""",
                new TreeMap<>(merchants)
                        .entrySet().stream()
                                .map(
                                        e ->
                                                new Object[] {
                                                    e.getKey().skuId(),
                                                    e.getKey().siteId(),
                                                    e.getValue()
                                                })
                                .toList());
    }

    private void change(String sql, SortedMap<ShelfKey, Long> units) {
        var rows =
                units.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e -> row(e.getKey(), e.getValue()))
                        .toList();
        for (int changed : batches.batchUpdate(sql, rows)) {
            if (changed != 1) {
                throw new IllegalStateException("A shelf has not the units asked of it: " + units);
            }
        }
    }

    private static Object[] row(ShelfKey key, long units) {
        return new Object[] {units, key.skuId(), key.siteId(), units};
    }

    private static Collection<Object[]> pairs(Collection<ShelfKey> keys) {
        return keys.stream()
                .map(key -> new Object[] {key.skuId(), key.siteId()})
                .collect(Collectors.toList());
    }

    private static SortedMap<ShelfKey, ShelfLevel> read(JdbcClient.StatementSpec statement) {
        var levels = new TreeMap<ShelfKey, ShelfLevel>();
        statement.query(
                (ResultSet row) -> {
                    levels.put(keyOf(row), new ShelfLevel(row.getLong(3), row.getLong(4)));
                });
        return levels;
    }

    private static ShelfKey keyOf(ResultSet row) throws SQLException {
        return new ShelfKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }
}
