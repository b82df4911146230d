package dev.peisong.order;

import dev.peisong.common.contract.StockEvent.SkuChanged;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.PeisongTest;
import dev.peisong.common.testing.TestDatabase;
import dev.peisong.order.merchant.KnownSkus;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A running service, and a tenant of its own for each test with one merchant who sells A and B. */
@PeisongTest(service = "orders")
public abstract class OrderServiceTest {
    @LocalServerPort protected int port;
    @Autowired protected TestDatabase database;
    @Autowired protected TransactionTemplate transaction;
    @Autowired protected KnownSkus skus;

    protected final UUID tenant = Ids.next();
    protected final Caller admin = Caller.of(tenant, "admin", Role.ADMIN);
    protected UUID merchant = tenant;

    @BeforeEach
    protected void aMerchantWithGoods() {
        merchant = aMerchant("shop");
        sells(merchant, "A", 1_000);
        sells(merchant, "B", 500);
    }

    protected Api api() {
        return Api.on(port).as(admin);
    }

    protected UUID aMerchant(String code) {
        var answer =
                api().post(
                                "/api/v1/merchants",
                                "{'code':'%s','name':'Shop'}".formatted(code).replace('\'', '"'));
        return UUID.fromString(answer.expect(201).json().path("id").asString());
    }

    /** As if inventory had said so. */
    protected void sells(UUID owner, String sku, long weightGrams) {
        var said = new SkuChanged(Ids.next(), owner, sku, sku, weightGrams, 100, "NORMAL", true);
        Tenancy.runAsSystem(tenant, () -> transaction.executeWithoutResult(_ -> skus.learn(said)));
    }

    protected String order(String reference) {
        return """
        {"merchantId":"%s","externalReference":"%s",
         "lines":[{"sku":"A","quantity":3},{"sku":"B","quantity":2}],
         "recipient":{"name":"Li Na","phone":"+86 138 0013 8000","note":"ring twice"},
         "address":{"regionCode":"310104","city":"Shanghai","district":"Xuhui",
                    "street":"Hengshan Lu","houseNumber":"9"},
         "point":{"latitude":31.2,"longitude":121.44}}"""
                .formatted(merchant, reference);
    }

    protected UUID placed(String reference) {
        var answer = api().post("/api/v1/orders", order(reference)).expect(201);
        return UUID.fromString(answer.json().path("id").asString());
    }
}
