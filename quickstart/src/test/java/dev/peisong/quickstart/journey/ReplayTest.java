package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.demo.api.Gateway;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** All services read all that was ever said once more, and have nothing to do. */
@ExtendWith(WholePlatform.class)
class ReplayTest {
    private static final List<String> LISTENERS =
            List.of("orders", "inventory", "dispatch", "tracking");

    /** What tells how far was read, and who may send. */
    private static final List<String> BOOKKEEPING = List.of("consumer_offset", "lease");

    private final Gateway admin = WholePlatform.admin();

    @Test
    void ofAllTopicsFromZeroChangesNothing() throws Exception {
        Stage stage = Stage.withBooks(admin, 2);
        UUID order = stage.ordersBooks(1);
        stage.plan(1);
        JsonNode route = stage.crew().loadAndDepart(0);
        stage.crew().outcome(route, 20, Crew.all(route, "DELIVERED"));
        stage.crew().comeBack(route, 40);
        stage.counter.awaitState(order, "DELIVERED");
        stage.counter.awaitState(stage.ordersBooks(2), "BACKORDERED");

        try (var database = Database.open()) {
            Map<String, String> before = contents(database);
            for (String schema : LISTENERS) {
                readAllAgain(database, schema);
            }
            assertThat(contents(database)).isEqualTo(before);
        }
    }

    private static void readAllAgain(Database database, String schema) throws Exception {
        Map<String, String> reached = offsets(database, schema);
        assertThat(reached).isNotEmpty();
        database.execute("DELETE FROM %s.consumer_offset".formatted(schema));
        Topics.evict("peisong-" + schema + "-events");
        await(schema + " to have read all again")
                .atMost(WholePlatform.PATIENCE)
                .untilAsserted(() -> assertThat(offsets(database, schema)).isEqualTo(reached));
    }

    private static Map<String, String> offsets(Database database, String schema)
            throws SQLException {
        return database.pairs(
                """
                SELECT topic || '-' || partition_no || '-' || handler, next_offset FROM %s.consumer_offset
                WHERE topic <> 'peisong.position' ORDER BY 1"""
                        .formatted(schema));
    }

    /** Every table with a digest of its rows, once nothing moves any more. */
    private static Map<String, String> contents(Database database)
            throws IOException, SQLException {
        WholePlatform.bringToRest();
        var digests = new TreeMap<String, String>();
        for (String table : tables(database)) {
            database.pairs("SELECT '%s', %s".formatted(table, digest(table))).forEach(digests::put);
        }
        return digests;
    }

    private static String digest(String table) {
        return "(SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM %s t)"
                .formatted(table);
    }

    private static List<String> tables(Database database) throws SQLException {
        return database
                .pairs(
                        """
                        SELECT n.nspname || '.' || c.relname, c.relname FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                        AND n.nspname IN ('%s')"""
                                .formatted(String.join("', '", LISTENERS)))
                .entrySet()
                .stream()
                .filter(table -> !BOOKKEEPING.contains(table.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
