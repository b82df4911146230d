package dev.peisong.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.messaging.EventBench;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sites: their day, and how they are changed. */
@InventoryTest
class SiteTest {
    @LocalServerPort int port;
    private Shop shop;
    private UUID site;

    @BeforeEach
    void open() {
        shop = new Shop(port);
        site = shop.site("HKI", true); // in Helsinki, whose day begins at four
        shop.sku("TEA");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T01:59:59Z, 2026-03-01",
        "2026-03-02T02:00:00Z, 2026-03-02",
        "2026-03-02T22:30:00Z, 2026-03-02",
        "2026-03-29T00:59:59Z, 2026-03-28", // 02:59 of the night that has no hour from three
        "2026-03-29T01:00:00Z, 2026-03-29"
    })
    void whatComesInIsOfTheSitesBusinessDay(String receivedAt, String day) {
        String at = "\"receivedAt\":\"%s\",".formatted(receivedAt);
        shop.as(shop.clerk)
                .post("/api/v1/receipts", shop.lines(site, at, "{\"sku\":\"TEA\",\"quantity\":1}"))
                .expect(201);
        var moved = shop.as(shop.clerk).get("/api/v1/movements?siteId=" + site).expect(200).json();
        assertThat(moved.path("items").findValuesAsString("businessDay")).containsExactly(day);
    }

    @Test
    void onlyWhoReadTheLatestVersionChangesASite() {
        String path = "/api/v1/sites/" + site;
        assertThat(shop.as(shop.admin).get(path).header("ETag")).isEqualTo("\"0\"");
        shop.as(shop.admin).put(path, CHANGED).expectProblem(428, "precondition-required");
        var changed = shop.as(shop.admin).with("If-Match", "\"0\"").put(path, CHANGED);
        assertThat(changed.expect(200).header("ETag")).isEqualTo("\"1\"");
        shop.as(shop.admin)
                .with("If-Match", "\"0\"")
                .put(path, CHANGED)
                .expectProblem(412, "precondition-failed");
        try (var bench = new EventBench()) {
            bench.await(shop.tenant, SiteChanged.class, e -> !e.active());
        }
    }

    private static final String CHANGED =
            """
            {"name": "Harbour", "zone": "Europe/Helsinki", "businessDayStart": "05:00",
             "scans": false, "active": false, "point": {"latitude": 60.1, "longitude": 24.9}}""";
}
