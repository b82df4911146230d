package dev.peisong.inventory;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.util.UUID;

/** A tenant with one merchant, over HTTP as its people call it. */
final class Shop {
    final UUID tenant;
    final UUID merchant;
    final Caller admin;
    final Caller clerk;
    private final int port;

    Shop(int port) {
        this(port, UUID.randomUUID(), UUID.randomUUID());
    }

    Shop(int port, UUID tenant, UUID merchant) {
        this.port = port;
        this.tenant = tenant;
        this.merchant = merchant;
        admin = Caller.of(tenant, "admin", Role.ADMIN);
        clerk = Caller.of(tenant, "clerk", Role.WAREHOUSE);
    }

    Api as(Caller caller) {
        return Api.on(port).as(caller);
    }

    UUID site(String code, boolean scans) {
        var answer =
                as(admin)
                        .post(
                                "/api/v1/sites",
                                """
                                {"code":"%s","name":"Site %s","zone":"Europe/Helsinki","scans":%s,
                                 "point":{"latitude":60.18,"longitude":24.94}}"""
                                        .formatted(code, code, scans))
                        .expect(201);
        return id(answer, "siteId");
    }

    UUID sku(String code) {
        return UUID.fromString(
                as(admin)
                        .post("/api/v1/skus", skus(merchant, code))
                        .expect(201)
                        .json()
                        .path("items")
                        .path(0)
                        .path("skuId")
                        .asString());
    }

    static String skus(UUID merchant, String code) {
        return """
        {"merchantId":"%s","skus":[
          {"sku":"%s","name":"Goods","weightGrams":500,"volumeCubicCentimeters":800}]}"""
                .formatted(merchant, code);
    }

    void receive(UUID siteId, String sku, int quantity) {
        as(clerk).post("/api/v1/receipts", receipt(siteId, sku, quantity)).expect(201);
    }

    String receipt(UUID siteId, String sku, int quantity) {
        return lines(siteId, "", "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity));
    }

    /** Further fields end with a comma. */
    String lines(UUID siteId, String fields, String lines) {
        return "{\"siteId\":\"%s\",\"merchantId\":\"%s\",%s\"lines\":[%s]}"
                .formatted(siteId, merchant, fields, lines);
    }

    /** What lies at a site of a SKU: onHand, reserved, available, staging, inspection. */
    String stock(UUID siteId, String sku) {
        var row =
                as(admin)
                        .get("/api/v1/stock?siteId=%s&sku=%s".formatted(siteId, sku))
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0);
        return "%d on hand, %d reserved, %d available, %d staging, %d inspection"
                .formatted(
                        row.path("onHand").asLong(),
                        row.path("reserved").asLong(),
                        row.path("available").asLong(),
                        row.path("staging").asLong(),
                        row.path("inspection").asLong());
    }

    static UUID id(Api.Answer answer, String field) {
        return UUID.fromString(answer.json().path(field).asString());
    }
}
