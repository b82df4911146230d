package dev.peisong.inventory;

import static dev.peisong.inventory.Asked.line;
import static dev.peisong.inventory.Asked.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Many at once want the same goods. */
@InventoryTest
@Import(Scene.Tools.class)
class OversellTest {
    @Autowired Scene.Tools tools;
    private Scene scene;
    private UUID near;
    private UUID far;

    @BeforeEach
    void warehouse() {
        scene = new Scene(tools);
        near = scene.site("NEAR", new GeoPoint(60.18, 24.94));
        far = scene.site("FAR", new GeoPoint(60.30, 25.00));
        scene.sku("TEA");
        scene.sku("CUP");
    }

    @Test
    void ofAHundredOrdersForTheLastUnitExactlyOneGetsIt() throws Exception {
        scene.receive(near, "TEA", 1);
        atOnce(
                IntStream.range(0, 100)
                        .mapToObj(i -> order(scene.merchant, line("TEA", 1)).placed())
                        .<Runnable>map(placed -> () -> scene.happens(placed))
                        .toList());

        assertThat(scene.said("stock.reserved.v1")).isEqualTo(1);
        assertThat(scene.said("stock.short.v1")).isEqualTo(99);
        assertThat(reservations("RESERVED")).isEqualTo(1);
        assertThat(reservations("SHORT")).isEqualTo(99);
        Books.areRight(scene);
    }

    @Test
    void ordersReceiptsAndCancelsCrossEachOtherWithoutDeadlock() throws Exception {
        var work = new ArrayList<Runnable>();
        for (int i = 0; i < 40; i++) {
            var one = order(scene.merchant, line("TEA", 2), line("CUP", 1));
            var other = order(scene.merchant, line("CUP", 2), line("TEA", 1));
            scene.happens(one.placed());
            work.add(() -> scene.happens(one.cancelled()));
            work.add(() -> scene.happens(other.placed()));
            work.add(() -> scene.receive(near, "TEA", 1));
            work.add(() -> scene.receive(far, "CUP", 2));
        }
        atOnce(work);

        // 40 units of TEA and 80 of CUP came; the 40 orders left want 40 and 80
        await().untilAsserted(() -> assertThat(reservations("RESERVED")).isEqualTo(40));
        assertThat(scene.count("SELECT sum(reserved) FROM shelf WHERE tenant_id = :tenant"))
                .isEqualTo(120);
        Books.areRight(scene);
    }

    @Test
    void goodsThatJustCameAreOfWhoWaitsThoughANewOrderSeesThemFirst() {
        var waiting = order(scene.merchant, line("TEA", 1));
        var late = order(scene.merchant, line("TEA", 1));
        scene.happens(waiting.placed());
        // nobody else sees the goods before this commits
        scene.inTransaction(
                () -> {
                    scene.receive(near, "TEA", 1);
                    scene.happens(late.placed(), Asked.MORNING.plusSeconds(60));
                });
        await().untilAsserted(() -> assertThat(reservations("RESERVED")).isEqualTo(1));
        assertThat(
                        scene.query(
                                        "SELECT order_id FROM reservation WHERE tenant_id = :tenant"
                                                + " AND status = 'SHORT'")
                                .query(UUID.class)
                                .single())
                .isEqualTo(late.orderId());
        Books.areRight(scene);
    }

    private long reservations(String status) {
        return scene.query(
                        "SELECT count(*) FROM reservation WHERE tenant_id = :tenant AND status = :s")
                .param("s", status)
                .query(Long.class)
                .single();
    }

    private static void atOnce(List<Runnable> work) throws Exception {
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable each : work) {
                results.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    each.run();
                                    return null;
                                }));
            }
            start.countDown();
            for (Future<?> result : results) {
                result.get();
            }
        }
    }
}
