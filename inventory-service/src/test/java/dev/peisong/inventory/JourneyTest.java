package dev.peisong.inventory;

import static dev.peisong.inventory.Asked.line;
import static dev.peisong.inventory.Asked.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.messaging.EventBench;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Goods on their way, from the supplier to the customer and back, as the other services see it. */
@InventoryTest
@Import(Scene.Tools.class)
class JourneyTest {
    private static final UUID VAN = UUID.randomUUID();

    @LocalServerPort int port;
    @Autowired Scene.Tools tools;
    private Shop shop;
    private EventBench bench;
    private UUID site;

    @BeforeEach
    void open() {
        shop = new Shop(port);
        bench = new EventBench();
        site = shop.site("HKI", true);
        shop.sku("TEA");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void fromTheShelfToTheCustomer() {
        assertThat(bench.await(shop.tenant, StockEvent.SiteChanged.class).scans()).isTrue();
        assertThat(bench.await(shop.tenant, StockEvent.SkuChanged.class).sku()).isEqualTo("TEA");
        shop.receive(site, "TEA", 10);
        ShipmentCreated shipment = reservedAndShipped(3);
        pack(shipment);
        assertStock("7 on hand, 0 reserved, 7 available, 3 staging, 0 inspection");
        assertThat(bench.await(shop.tenant, StockEvent.ParcelsPacked.class).parcelIds())
                .isEqualTo(Asked.parcelIds(shipment));

        say(Asked.loaded(shipment, VAN, Asked.MORNING), shipment);
        say(Asked.attempted(shipment, VAN, "DELIVERED", Asked.MORNING.plusSeconds(60)), shipment);
        assertStock("7 on hand, 0 reserved, 7 available, 0 staging, 0 inspection");
        awaitUnits("CUSTOMER", 3);
    }

    @Test
    void aRefusedParcelComesBackIsInspectedAndServesWhoWaits() {
        shop.receive(site, "TEA", 2);
        ShipmentCreated shipment = reservedAndShipped(2);
        pack(shipment);
        Asked waiting = order(shop.merchant, line("TEA", 1));
        say(waiting.placed());
        assertThat(short_(waiting).outstanding()).hasSize(1);

        // the order's decision arrives before dispatch says that the goods are there: it waits
        say(Asked.returned(shipment, site), shipment);
        say(Asked.loaded(shipment, VAN, Asked.MORNING), shipment);
        say(Asked.attempted(shipment, VAN, "REFUSED", Asked.MORNING.plusSeconds(60)), shipment);
        say(Asked.broughtTo(shipment, VAN, site, Asked.MORNING.plusSeconds(90)), shipment);
        assertStock("0 on hand, 0 reserved, 0 available, 0 staging, 2 inspection");

        inspect(shipment, "RESTOCK", 1);
        assertThat(reserved(waiting).allocations().getFirst().siteId()).isEqualTo(site);
        inspect(shipment, "WRITE_OFF", 1);
        assertStock("1 on hand, 1 reserved, 0 available, 0 staging, 0 inspection");
        assertThat(
                        bench.await(
                                        shop.tenant,
                                        StockEvent.GoodsInspected.class,
                                        e -> e.disposition().equals("WRITE_OFF"))
                                .lines()
                                .getFirst()
                                .quantity())
                .isEqualTo(1);
    }

    @Test
    void whoWaitsIsServedInOrderOfArrivalAndInPart() {
        Asked first = order(shop.merchant, line("TEA", 3));
        Asked second = order(shop.merchant, line("TEA", 1));
        say(first.placed());
        assertThat(short_(first).allocations()).isEmpty();
        say(second.placed());
        assertThat(short_(second).allocations()).isEmpty();

        shop.receive(site, "TEA", 2);
        bench.await(
                shop.tenant,
                StockEvent.StockShort.class,
                e ->
                        e.orderId().equals(first.orderId())
                                && e.outstanding().getFirst().quantity() == 1);
        shop.receive(site, "TEA", 2);
        reserved(first);
        reserved(second);
        assertStock("4 on hand, 4 reserved, 0 available, 0 staging, 0 inspection");

        say(first.cancelled());
        bench.await(shop.tenant, StockEvent.StockReleased.class);
        assertStock("4 on hand, 1 reserved, 3 available, 0 staging, 0 inspection");
    }

    @Test
    void twoSitesServeWhatNoneHasAlone() {
        UUID other = shop.site("ESP", false);
        shop.sku("CUP");
        shop.receive(site, "TEA", 1);
        shop.receive(other, "CUP", 1);
        Asked both = order(shop.merchant, line("TEA", 1), line("CUP", 1));
        say(both.placed());
        assertThat(reserved(both).allocations())
                .extracting(StockEvent.Allocation::siteId)
                .containsExactlyInAnyOrder(site, other);
    }

    @Test
    void whatCannotBeServedIsRefusedAndFreesWhatItHeld() {
        Asked unknown = order(shop.merchant, line("NOPE", 1));
        say(unknown.placed());
        assertThat(refused(unknown).reason()).isEqualTo("UNKNOWN_SKU");

        UUID cup = shop.sku("CUP");
        shop.receive(site, "TEA", 1);
        Asked waiting = order(shop.merchant, line("TEA", 1), line("CUP", 1));
        say(waiting.placed());
        short_(waiting);
        shop.as(shop.admin)
                .with("If-Match", "\"0\"")
                .put(
                        "/api/v1/skus/" + cup,
                        """
                        {"name":"Goods","weightGrams":500,"volumeCubicCentimeters":800,
                         "handlingClass":"NORMAL","active":false}""")
                .expect(200);
        assertThat(refused(waiting).reason()).isEqualTo("SKU_WITHDRAWN");
        assertStock("1 on hand, 0 reserved, 1 available, 0 staging, 0 inspection");
    }

    private ShipmentCreated reservedAndShipped(int units) {
        Asked asked = order(shop.merchant, line("TEA", units));
        say(asked.placed());
        reserved(asked);
        ShipmentCreated shipment = asked.shipped(site);
        bench.say(shop.tenant, shipment, asked.orderId(), asked.orderId());
        return shipment;
    }

    private void say(OrderEvent.OrderPlaced event) {
        bench.say(shop.tenant, event, event.orderId(), event.orderId());
    }

    private void say(OrderEvent.OrderCancelled event) {
        bench.say(shop.tenant, event, event.orderId(), event.orderId());
    }

    private void say(OrderEvent event, ShipmentCreated of) {
        bench.say(shop.tenant, event, of.orderId(), of.orderId());
    }

    private void say(DispatchEvent event, ShipmentCreated of) {
        bench.say(shop.tenant, event, of.shipmentId(), of.orderId());
    }

    private StockEvent.StockReserved reserved(Asked of) {
        return bench.await(
                shop.tenant, StockEvent.StockReserved.class, e -> e.orderId().equals(of.orderId()));
    }

    private StockEvent.StockShort short_(Asked of) {
        return bench.await(
                shop.tenant, StockEvent.StockShort.class, e -> e.orderId().equals(of.orderId()));
    }

    private StockEvent.StockRefused refused(Asked of) {
        return bench.await(
                shop.tenant, StockEvent.StockRefused.class, e -> e.orderId().equals(of.orderId()));
    }

    private void pack(ShipmentCreated shipment) {
        String barcode = shipment.parcels().getFirst().barcode();
        await().until(
                        () ->
                                shop.as(shop.clerk)
                                        .get("/api/v1/packings?siteId=" + site)
                                        .body()
                                        .contains(barcode));
        shop.as(shop.clerk)
                .post(
                        "/api/v1/packings",
                        "{\"siteId\":\"%s\",\"barcodes\":[\"%s\"]}".formatted(site, barcode))
                .expect(201);
    }

    private void inspect(ShipmentCreated shipment, String disposition, int units) {
        var parcel = shipment.parcels().getFirst();
        shop.as(shop.clerk)
                .post(
                        "/api/v1/inspections",
                        """
                        {"parcelId":"%s","disposition":"%s",
                         "lines":[{"lineId":"%s","quantity":%d}]}"""
                                .formatted(
                                        parcel.parcelId(),
                                        disposition,
                                        parcel.contents().getFirst().lineId(),
                                        units))
                .expect(201);
    }

    private void assertStock(String expected) {
        await().untilAsserted(() -> assertThat(shop.stock(site, "TEA")).isEqualTo(expected));
    }

    private void awaitUnits(String placeKind, long units) {
        await().untilAsserted(
                        () ->
                                assertThat(
                                                tools.database()
                                                        .asSuperuser()
                                                        .sql(
                                                                """
                                                                SELECT coalesce(sum(quantity), 0)
                                                                FROM balance WHERE tenant_id = ?
                                                                AND place_kind = ?""")
                                                        .params(shop.tenant, placeKind)
                                                        .query(Long.class)
                                                        .single())
                                        .isEqualTo(units));
    }
}
