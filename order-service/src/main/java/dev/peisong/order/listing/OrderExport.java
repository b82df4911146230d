package dev.peisong.order.listing;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.personal.KeyRing;
import dev.peisong.common.web.Cursor;
import dev.peisong.order.ordering.Recipients;
import dev.peisong.order.spreadsheet.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the orders that fit a filter as CSV, the newest first. It reads a few hundred at a time,
 * each in a transaction of its own, so that a slow reader holds nothing.
 */
@Component
class OrderExport {
    static final int MAX_ROWS = 100_000;
    private static final int AT_A_TIME = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LINE =
            List.of("street", "houseNumber", "community", "building", "unit", "room");
    private static final List<String> ORDER =
            List.of(
                    "number",
                    "merchant",
                    "externalReference",
                    "state",
                    "stateReason",
                    "items",
                    "serviceProduct",
                    "businessDay",
                    "promisedFrom",
                    "promisedTo",
                    "expectedArrival",
                    "placedAt");
    private static final String SELECT =
            """
            SELECT o.id, o.number, m.code AS merchant, o.external_reference, o.state,
                o.state_reason, o.service_product, o.business_day, o.promised_from, o.promised_to,
                o.expected_arrival, o.placed_at, o.delivery,
                (SELECT string_agg(l.quantity || ' ' || l.sku, '; ' ORDER BY l.position)
                    FROM order_line l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id)
                    AS items
            FROM orders o JOIN merchant m ON m.tenant_id = o.tenant_id AND m.id = o.merchant_id
            WHERE\s""";

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final TransactionTemplate reading;
    private final Clock clock;

    OrderExport(
            JdbcClient jdbc,
            Recipients recipients,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    private record Exported(UUID id, List<@Nullable Object> cells, Delivery delivery) {}

    void write(OrderFilter filter, OutputStream out) throws IOException {
        try (var csv = new SafeCsv(out)) {
            csv.row(header());
            UUID last = null;
            for (int rows = 0; rows < MAX_ROWS; rows += AT_A_TIME) {
                UUID after = last;
                var part = Objects.requireNonNull(reading.execute(_ -> part(filter, after)));
                for (Exported row : part) {
                    csv.row(row.cells());
                }
                csv.flush();
                if (part.size() < AT_A_TIME) {
                    return;
                }
                last = part.getLast().id();
            }
        }
    }

    private static List<String> header() {
        var personal =
                Stream.of(
                        "recipient.name",
                        "recipient.phone",
                        "recipient.note",
                        "address.city",
                        "address.district");
        var line = LINE.stream().map(field -> "address." + field);
        var money = Stream.of("amountToCollect.amountMinor", "amountToCollect.currency");
        return Stream.of(ORDER.stream(), personal, line, money).flatMap(names -> names).toList();
    }

    private List<Exported> part(OrderFilter filter, @Nullable UUID after) {
        var conditions = Conditions.of(filter, recipients, clock.instant());
        if (after != null) {
            Sort.NEWEST.after(Cursor.at("", after), conditions);
        }
        var rows =
                jdbc.sql(SELECT + conditions.sql() + " ORDER BY o.id DESC LIMIT :limit")
                        .params(conditions.params())
                        .param("limit", AT_A_TIME)
                        .query((row, _) -> row(row))
                        .list();
        var keys =
                recipients.keys(
                        rows.stream()
                                .map(r -> r.delivery().recipient().keyId())
                                .distinct()
                                .toList());
        rows.forEach(row -> addPersonal(row, keys));
        return rows;
    }

    private static void addPersonal(Exported row, KeyRing keys) {
        var cells = row.cells();
        var recipient = row.delivery().recipient();
        var address = row.delivery().address();
        cells.add(keys.open("name", recipient.name()).orElse(null));
        cells.add(keys.open("phone", recipient.phone()).orElse(null));
        cells.add(keys.open("note", recipient.note()).orElse(null));
        cells.add(address.city());
        cells.add(address.district());
        JsonNode line = JSON.readTree(keys.open("address", address.line()).orElse("{}"));
        LINE.forEach(field -> cells.add(line.path(field).asString("")));
        var money = row.delivery().amountToCollect();
        cells.addAll(
                money == null
                        ? Arrays.asList(null, null)
                        : List.of(money.amountMinor(), money.currency()));
    }

    private static Exported row(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (String column :
                List.of(
                        "number",
                        "merchant",
                        "external_reference",
                        "state",
                        "state_reason",
                        "items",
                        "service_product",
                        "business_day")) {
            cells.add(row.getString(column));
        }
        for (String column :
                List.of("promised_from", "promised_to", "expected_arrival", "placed_at")) {
            var at = row.getTimestamp(column);
            cells.add(at == null ? null : at.toInstant());
        }
        var delivery = row.getString("delivery").getBytes(StandardCharsets.UTF_8);
        return new Exported(
                row.getObject("id", UUID.class), cells, EventCodec.read(delivery, Delivery.class));
    }
}
