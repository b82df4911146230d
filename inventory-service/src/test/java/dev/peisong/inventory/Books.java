package dev.peisong.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold of a tenant's books after every transaction, asked of PostgreSQL itself. */
final class Books {
    private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put(
                "all places of a SKU add up to nothing",
                """
                SELECT count(*) FROM (SELECT 1 FROM balance WHERE tenant_id = :tenant
                GROUP BY sku_id HAVING sum(quantity) <> 0) x""");
        VIOLATIONS.put(
                "balances are what the movements add up to",
                """
                WITH sums AS (
                    SELECT sku_id, kind, id, lot, serial, condition, sum(units) AS units FROM (
                        SELECT sku_id, to_kind AS kind, to_id AS id, lot, serial, condition,
                            quantity AS units FROM movement WHERE tenant_id = :tenant
                        UNION ALL
                        SELECT sku_id, from_kind, from_id, lot, serial, condition, -quantity
                        FROM movement WHERE tenant_id = :tenant) m
                    GROUP BY 1, 2, 3, 4, 5, 6)
                SELECT count(*) FROM sums s
                FULL JOIN (SELECT * FROM balance WHERE tenant_id = :tenant) b
                    ON (s.sku_id, s.kind, s.id, s.lot, s.serial, s.condition)
                    = (b.sku_id, b.place_kind, b.place_id, b.lot, b.serial, b.condition)
                WHERE coalesce(s.units, 0) <> coalesce(b.quantity, 0)""");
        VIOLATIONS.put(
                "no physical place owes anything",
                """
                SELECT count(*) FROM balance WHERE tenant_id = :tenant AND quantity < 0
                AND place_kind NOT IN ('SUPPLIER', 'COUNT_DIFFERENCE')""");
        VIOLATIONS.put(
                "a shelf has what its bin holds sellable",
                """
                SELECT count(*) FROM shelf s WHERE tenant_id = :tenant AND on_hand <> coalesce((
                    SELECT sum(quantity) FROM balance b WHERE b.tenant_id = s.tenant_id
                    AND b.sku_id = s.sku_id AND place_kind = 'BIN' AND place_id = s.site_id
                    AND condition = 'SELLABLE'), 0)""");
        VIOLATIONS.put(
                "nothing is promised that is not there",
                "SELECT count(*) FROM shelf WHERE tenant_id = :tenant AND reserved > on_hand");
        VIOLATIONS.put(
                "what a shelf has promised is what orders hold on it",
                """
                SELECT count(*) FROM shelf s WHERE tenant_id = :tenant AND reserved <> coalesce((
                    SELECT sum(held) FROM allocation a WHERE a.tenant_id = s.tenant_id
                    AND a.sku_id = s.sku_id AND a.site_id = s.site_id), 0)""");
        VIOLATIONS.put(
                "a line's units are allotted or outstanding",
                """
                SELECT count(*) FROM reservation_line l JOIN reservation r USING (tenant_id, order_id)
                WHERE tenant_id = :tenant AND r.status IN ('RESERVED', 'SHORT')
                AND ordered <> outstanding + coalesce((
                    SELECT sum(quantity) FROM allocation a WHERE a.tenant_id = l.tenant_id
                    AND a.order_id = l.order_id AND a.line_id = l.line_id), 0)""");
        VIOLATIONS.put(
                "parcels are where the ledger has their goods",
                """
                WITH inside AS (
                    SELECT g.sku_id, sum(g.quantity - g.gone) AS units,
                        CASE p.status WHEN 'STAGED' THEN 'STAGING' WHEN 'ABOARD' THEN 'VEHICLE'
                            WHEN 'AT_CUSTOMER' THEN 'CUSTOMER' WHEN 'IN_INSPECTION' THEN 'INSPECTION'
                            WHEN 'LOST' THEN 'LOST' ELSE p.status END AS kind,
                        coalesce(p.site_id, p.vehicle_id) AS id
                    FROM parcel p JOIN parcel_goods g
                        ON g.tenant_id = p.tenant_id AND g.parcel_id = p.id
                    WHERE p.tenant_id = :tenant GROUP BY 1, 3, 4)
                SELECT count(*) FROM (
                    SELECT sku_id, place_kind, place_id, sum(quantity) AS units FROM balance
                    WHERE tenant_id = :tenant AND place_kind IN (
                        'STAGING', 'VEHICLE', 'CUSTOMER', 'INSPECTION', 'LOST')
                    GROUP BY 1, 2, 3) b
                FULL JOIN (SELECT * FROM inside WHERE kind NOT IN ('INSPECTED', 'DESTROYED')) i
                    ON i.sku_id = b.sku_id AND i.kind = b.place_kind
                    AND (i.id = b.place_id OR i.id IS NULL)
                WHERE coalesce(b.units, 0) <> coalesce(i.units, 0)""");
        VIOLATIONS.put(
                "who waits while goods are free is about to be served",
                """
                SELECT count(*) FROM reservation_line l JOIN shelf s USING (tenant_id, sku_id)
                WHERE l.tenant_id = :tenant AND outstanding > 0 AND on_hand > reserved
                AND NOT EXISTS (SELECT 1 FROM freed_stock f
                    WHERE f.tenant_id = l.tenant_id AND f.sku_id = l.sku_id)""");
    }

    private Books() {}

    /** Asks everything in one statement, of one snapshot. */
    static void areRight(Scene scene) {
        String all =
                VIOLATIONS.entrySet().stream()
                        .map(
                                e ->
                                        "SELECT '%s' AS rule, (%s) AS n"
                                                .formatted(e.getKey(), e.getValue()))
                        .map(each -> each.replace("line's", "line''s"))
                        .collect(Collectors.joining(" UNION ALL "));
        assertThat(
                        scene.query("SELECT rule FROM (" + all + ") r WHERE n <> 0")
                                .query(String.class)
                                .list())
                .as("broken rules")
                .isEmpty();
    }
}
