package dev.peisong.inventory.stock;

import dev.peisong.common.id.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks SKUs of which there may be more to give than before. A mark is written in the transaction
 * that frees the goods, or that begins to wait for them, so whoever takes it sees both.
 */
@Repository
public class FreedStock {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JdbcClient everyTenant;

    FreedStock(JdbcClient jdbc, JdbcTemplate batches, @Qualifier("relay") JdbcClient everyTenant) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.everyTenant = everyTenant;
    }

    /** A SKU whose waiting orders are to be served. */
    public record Mark(UUID tenantId, UUID skuId) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(Collection<UUID> skuIds) {
        if (skuIds.isEmpty()) {
            return;
        }
        List<Object[]> rows =
                Set.copyOf(skuIds).stream().map(sku -> new Object[] {Ids.next(), sku}).toList();
        batches.batchUpdate("INSERT INTO freed_stock (id, sku_id) VALUES (?, ?)", rows);
    }

    /** Marks what a site has to give; it gave nothing while it was closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markAllAt(UUID siteId) {
        mark(
                jdbc.sql("SELECT sku_id FROM shelf WHERE site_id = :site AND on_hand > reserved")
                        .param("site", siteId)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Takes away the marks of a SKU that are committed by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID skuId) {
        jdbc.sql("DELETE FROM freed_stock WHERE sku_id = :sku").param("sku", skuId).update();
    }

    /** Some SKUs that are marked, of any tenant, those marked first first. */
    public List<Mark> marked(int limit) {
        return everyTenant
                .sql(
                        """
                        SELECT tenant_id, sku_id FROM freed_stock
                        GROUP BY tenant_id, sku_id ORDER BY min(id::text) LIMIT :limit""")
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Mark(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
