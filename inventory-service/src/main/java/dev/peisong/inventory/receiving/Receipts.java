package dev.peisong.inventory.receiving;

import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.GoodsLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts, and the serial numbers that came with any. */
@Repository
class Receipts {
    private final JdbcClient jdbc;
    private final JdbcTemplate updates;

    Receipts(JdbcClient jdbc, JdbcTemplate updates) {
        this.jdbc = jdbc;
        this.updates = updates;
    }

    /** Who took it in, and when. */
    record Stamp(String actor, Instant receivedAt, Instant recordedAt) {}

    /** One unit. */
    record Serial(UUID skuId, String serial) {}

    void insert(UUID id, ReceiveGoods.Command command, Stamp stamp) {
        updates.update(
                """
                INSERT INTO receipt (id, site_id, merchant_id, reference, line_count, units, actor,
                    received_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                command.siteId(),
                command.merchantId(),
                command.reference(),
                command.lines().size(),
                command.lines().stream().mapToLong(GoodsLine::quantity).sum(),
                stamp.actor(),
                stamp.receivedAt().atOffset(ZoneOffset.UTC),
                stamp.recordedAt().atOffset(ZoneOffset.UTC));
    }

    /** Those of these units that are somewhere in the books, other than owed by a supplier. */
    List<Serial> knownSerials(Stream<Goods> goods) {
        List<Object[]> wanted =
                goods.filter(each -> !each.serial().isEmpty())
                        .map(each -> new Object[] {each.skuId(), each.serial()})
                        .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT sku_id, serial FROM balance
                        WHERE serial <> '' AND quantity > 0 AND (sku_id, serial) IN (:wanted)""")
                .param("wanted", wanted)
                .query((row, n) -> new Serial(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
