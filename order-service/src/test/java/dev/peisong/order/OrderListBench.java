package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a page of 50 takes among 100,000 orders, from the call to the last byte of its answer:
 * {@code ./peisong test -pl order-service -am -Dtest=OrderListBench -Dorders.bench=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "orders.bench", matches = "true")
class OrderListBench extends OrderServiceTest {
    private static final int ORDERS = 100_000;
    private static final int CALLS = 300;

    @Test
    void pagesOfAHundredThousandOrders() {
        copy(placed("bench"));
        var asked = new LinkedHashMap<String, String>();
        asked.put("the newest", "/api/v1/orders?limit=50");
        asked.put("due first", "/api/v1/orders?limit=50&sort=DUE_FIRST");
        asked.put("of two states", "/api/v1/orders?limit=50&state=DELIVERED&state=RETURNED");
        asked.put("late", "/api/v1/orders?limit=50&standing=LATE");
        asked.put("by words", "/api/v1/orders?limit=50&text=xuhui+ref77");
        asked.put("by the end of a phone number", "/api/v1/orders?limit=50&text=8000");
        asked.put("by reference", "/api/v1/orders?limit=50&externalReference=REF77777");
        asked.put("deep, by cursor", "/api/v1/orders?limit=50&after=" + deep());
        asked.put("counts by state", "/api/v1/orders/counts");
        asked.forEach(this::measure);
    }

    /** Of all states, due within the 300 days around now. */
    private void copy(UUID order) {
        database.asSuperuser()
                .sql(
                        """
                        INSERT INTO orders (tenant_id, id, revision, number, merchant_id,
                            external_reference, state, backordered, delivery, freight_payer,
                            phone_hash, phone_last_four_hash, placed_at, search_text,
                            promised_from, promised_to)
                        SELECT tenant_id, uuidv7(), 0, 'B' || n, merchant_id, 'REF' || n,
                            (ARRAY['RECEIVED', 'CONFIRMED', 'SCHEDULED', 'OUT_FOR_DELIVERY',
                                'DELIVERED', 'DELIVERED', 'DELIVERED', 'RETURNED'])[1 + n % 8],
                            false, delivery, freight_payer, phone_hash || (n % 5000),
                            phone_last_four_hash || (n % 5000), placed_at,
                            search_text || ' ref' || n,
                            now() + (n % 7200 - 3600) * interval '1 hour',
                            now() + (n % 7200 - 3598) * interval '1 hour'
                        FROM orders, generate_series(1, :orders) n
                        WHERE tenant_id = :tenant AND id = :order""")
                .param("tenant", tenant)
                .param("order", order)
                .param("orders", ORDERS)
                .update();
        database.asSuperuser()
                .sql(
                        """
                        INSERT INTO order_line (tenant_id, id, order_id, position, sku, quantity,
                            unit_weight_grams, unit_volume_cubic_centimeters, units_open,
                            units_reserved, units_packed, units_aboard, units_delivered,
                            units_refused, units_returned, units_lost, units_cancelled)
                        SELECT tenant_id, gen_random_uuid(), id, 0, 'A', 1, 1000, 100,
                            1, 0, 0, 0, 0, 0, 0, 0, 0
                        FROM orders WHERE tenant_id = :tenant AND id <> :order""")
                .param("tenant", tenant)
                .param("order", order)
                .update();
        database.asSuperuser().sql("VACUUM ANALYZE orders, order_line, order_word").update();
    }

    /** Where a tenth of all has been turned over. */
    private String deep() {
        String after = "";
        for (int page = 0; page < ORDERS / 10 / 200; page++) {
            var path = "/api/v1/orders?limit=200" + (after.isEmpty() ? "" : "&after=" + after);
            after = api().get(path).expect(200).json().path("next").asString();
        }
        return after;
    }

    private void measure(String what, String path) {
        var millis = new ArrayList<Double>();
        int bytes = 0;
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            var answer = api().get(path);
            millis.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.status()).isEqualTo(200);
            bytes = answer.body().length();
        }
        List<Double> warm = millis.subList(CALLS / 5, CALLS).stream().sorted().toList();
        System.out.printf(
                "%-30s p50 %.1f, p99 %.1f, max %.1f ms, %,d characters%n",
                what,
                warm.get(warm.size() / 2),
                warm.get(warm.size() * 99 / 100),
                warm.getLast(),
                bytes);
    }
}
