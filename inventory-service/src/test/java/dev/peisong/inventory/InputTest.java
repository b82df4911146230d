package dev.peisong.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input names its field, and nobody sees what is not theirs. */
@InventoryTest
class InputTest {
    @LocalServerPort int port;
    private Shop shop;
    private UUID site;
    private UUID tea;

    @BeforeEach
    void open() {
        shop = new Shop(port);
        site = shop.site("HKI", true);
        tea = shop.sku("TEA");
    }

    @Test
    void aReceiptIsTakenWholeOrRefusedAtTheLineAtFault() {
        var clerk = shop.as(shop.clerk);
        String good = "{\"sku\":\"TEA\",\"quantity\":1},";
        clerk.post(
                        "/api/v1/receipts",
                        shop.lines(site, "", good + "{\"sku\":\"NOPE\",\"quantity\":1}"))
                .expectProblem(422, "unknown-sku")
                .expectError("/lines/1/sku");
        clerk.post(
                        "/api/v1/receipts",
                        shop.lines(site, "", good + "{\"sku\":\"TEA\",\"quantity\":-2}"))
                .expect(400)
                .expectError("/lines/1/quantity");
        clerk.post(
                        "/api/v1/receipts",
                        shop.lines(site, "", "{\"sku\":\"TEA\",\"quantity\":2,\"serial\":\"1\"}"))
                .expectProblem(422, "not-one");
        String one = "{\"sku\":\"TEA\",\"quantity\":1,\"serial\":\"S1\"}";
        clerk.post("/api/v1/receipts", shop.lines(site, "", one + "," + one))
                .expectProblem(422, "known-serial")
                .expectError("/lines/1/serial");
        clerk.post("/api/v1/receipts", shop.lines(site, "\"colour\":1,", good + one))
                .expect(400)
                .expectError("/colour");
        clerk.post("/api/v1/receipts", "{\"siteId\":").expect(400);
        assertThat(shop.stock(site, "TEA")).startsWith("0 on hand");
    }

    @Test
    void anAdjustmentTakesOnlyWhatIsThere() {
        shop.receive(site, "TEA", 5);
        var clerk = shop.as(shop.clerk);
        clerk.post(
                        "/api/v1/adjustments",
                        shop.lines(
                                site,
                                "\"reason\":\"MISSING\",",
                                "{\"sku\":\"TEA\",\"quantity\":-6}"))
                .expectProblem(422, "not-on-shelf")
                .expectError("/lines/0/quantity");
        clerk.post(
                        "/api/v1/adjustments",
                        shop.lines(
                                site,
                                "\"reason\":\"DAMAGED\",",
                                "{\"sku\":\"TEA\",\"quantity\":-2}"))
                .expect(201);
        assertThat(shop.stock(site, "TEA")).startsWith("3 on hand");
        assertThat(clerk.get("/api/v1/movements?skuId=" + tea + "&limit=1").expect(200).body())
                .contains("WRITTEN_OFF", "\"next\"");
    }

    @Test
    void aThousandSkusAtOnceOrNone() {
        shop.as(shop.admin)
                .post("/api/v1/skus", Shop.skus(shop.merchant, "TEA"))
                .expectProblem(409, "sku-exists")
                .expectError("/skus/0/sku");
        var many = new StringBuilder("{\"merchantId\":\"" + shop.merchant + "\",\"skus\":[");
        for (int i = 0; i < 1000; i++) {
            many.append(i == 0 ? "" : ",")
                    .append("{\"sku\":\"M%d\",\"name\":\"M\",".formatted(i))
                    .append("\"weightGrams\":1,\"volumeCubicCentimeters\":1}");
        }
        shop.as(shop.admin).post("/api/v1/skus", many + "]}").expect(201);
        shop.as(shop.admin)
                .post(
                        "/api/v1/sites",
                        """
                        {"code":"X","name":"X","zone":"Mars/Olympus","scans":true,
                         "point":{"latitude":60.0,"longitude":24.0}}""")
                .expectProblem(422, "unknown-zone")
                .expectError("/zone");
    }

    @Test
    void aSkuIsFoundByAPartOfItsCodeOrName() {
        shop.receive(site, "TEA", 5);
        var api = shop.as(shop.clerk);
        for (String word : new String[] {"te", "GOOD", "tea%20goods"}) {
            String path = "?limit=1&query=" + word;
            assertThat(api.get("/api/v1/stock" + path).json().at("/items/0/name").asString())
                    .isEqualTo("Goods");
            assertThat(
                            api.get("/api/v1/movements?skuId=" + tea)
                                    .json()
                                    .at("/items/0/sku")
                                    .asString())
                    .isEqualTo("TEA");
        }
        assertThat(api.get("/api/v1/skus?query=tea").json().at("/items/0/sku").asString())
                .isEqualTo("TEA");
        assertThat(api.get("/api/v1/skus").expect(200).body()).contains("TEA");
        assertThat(api.get("/api/v1/stock").expect(200).body()).contains("TEA");
        assertThat(api.get("/api/v1/stock?query=coffee").json().path("items").size()).isZero();
        assertThat(api.get("/api/v1/skus?query=coffee").json().path("items").size()).isZero();
    }

    @Test
    void noTenantSiteOrMerchantSeesAnothers() {
        shop.receive(site, "TEA", 5);
        UUID other = shop.site("ESP", false);
        var stranger = shop.as(Caller.of(UUID.randomUUID(), "stranger", Role.ADMIN));
        stranger.get("/api/v1/sites/" + site).expectProblem(404, "site-not-found");
        stranger.get("/api/v1/skus/" + tea).expectProblem(404, "sku-not-found");
        assertThat(stranger.get("/api/v1/stock").json().path("items").size()).isZero();

        Caller elsewhere = shop.clerk.withSites(Scope.of(other));
        var bound = shop.as(elsewhere);
        bound.get("/api/v1/sites/" + site).expectProblem(404, "site-not-found");
        assertThat(bound.get("/api/v1/stock").json().path("items").size()).isZero();
        assertThat(bound.get("/api/v1/movements").json().path("items").size()).isZero();
        bound.post("/api/v1/receipts", shop.receipt(site, "TEA", 1))
                .expectProblem(404, "site-not-found");
        bound.post("/api/v1/receipts", shop.receipt(other, "TEA", 1)).expect(201);

        Caller rival =
                Caller.of(shop.tenant, "rival", Role.MERCHANT)
                        .withMerchants(Scope.of(UUID.randomUUID()));
        shop.as(rival).get("/api/v1/skus/" + tea).expectProblem(404, "sku-not-found");
        assertThat(shop.as(rival).get("/api/v1/stock").json().path("items").size()).isZero();
        shop.as(rival)
                .post("/api/v1/skus", Shop.skus(shop.merchant, "MINE"))
                .expectProblem(404, "merchant-not-found");
        shop.as(rival).post("/api/v1/receipts", shop.receipt(site, "TEA", 1)).expect(403);
    }
}
