package dev.peisong.inventory;

import static dev.peisong.inventory.Asked.line;
import static dev.peisong.inventory.Asked.order;

import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.OrderEvent.Content;
import dev.peisong.common.contract.OrderEvent.Line;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.messaging.NotYetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;

/**
 * Whatever happens, in whatever order, late and contradictory as it may be: no unit appears or
 * disappears, and nothing is promised that is not there. Runs on the real database.
 */
@InventoryTest
@Import(Scene.Tools.class)
class ConservationProperties {
    private static final List<String> SKUS = List.of("TEA", "CUP");
    private static final List<UUID> VANS = List.of(new UUID(8, 1), new UUID(8, 2));

    @Autowired Scene.Tools tools;

    @BeforeProperty
    void context() throws Exception {
        new TestContextManager(ConservationProperties.class).prepareTestInstance(this);
    }

    @Property(tries = 15, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    void nothingAppearsDisappearsOrIsSoldTwice(
            @ForAll @Size(min = 30, max = 60) List<@LongRange(max = Long.MAX_VALUE) Long> seeds) {
        var world = new World(new Scene(tools));
        for (long seed : seeds) {
            world.happen(new Random(seed));
            Books.areRight(world.scene);
        }
    }

    /** Two sites, two SKUs, two vans and whatever was ordered so far. */
    private static final class World {
        private final Scene scene;
        private final List<UUID> sites = new ArrayList<>();
        private final List<Asked> orders = new ArrayList<>();
        private final List<ShipmentCreated> shipments = new ArrayList<>();

        World(Scene scene) {
            this.scene = scene;
            sites.add(scene.site("NEAR", new GeoPoint(60.18, 24.94)));
            sites.add(scene.site("FAR", new GeoPoint(60.30, 25.00)));
            SKUS.forEach(scene::sku);
        }

        void happen(Random random) {
            switch (random.nextInt(16)) {
                case 0, 1 ->
                        scene.receive(any(sites, random), any(SKUS, random), 1 + random.nextInt(5));
                case 2, 3, 4 -> place(random);
                case 5, 6 -> ship(random);
                case 7 -> say(orders, random, Asked::cancelled);
                case 8 -> say(shipments, random, Asked::voided);
                case 9 -> say(shipments, random, of -> Asked.returned(of, any(sites, random)));
                default -> say(shipments, random, of -> fact(of, random));
            }
        }

        private void place(Random random) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                lines.add(line(any(SKUS, random), 1 + random.nextInt(4)));
            }
            Asked asked = order(scene.merchant, lines.toArray(Line[]::new));
            orders.add(asked);
            scene.happens(asked.placed());
        }

        /** What is ours to give, or, one time in five, what nobody promised. */
        private void ship(Random random) {
            if (orders.isEmpty()) {
                return;
            }
            Asked asked = any(orders, random);
            ShipmentCreated outward = asked.shipped(any(sites, random));
            if (!shipments.isEmpty() && random.nextInt(4) == 0) {
                ShipmentCreated of = any(shipments, random);
                List<Content> contents = of.parcels().getFirst().contents();
                Asked owner = new Asked(of.orderId(), scene.merchant, List.of(), Asked.HELSINKI);
                outward =
                        owner.shipment(
                                of.originSiteId(),
                                List.of(Asked.parcel(contents)),
                                of.shipmentId());
            }
            shipments.add(outward);
            scene.happens(outward);
        }

        private DomainEvent fact(ShipmentCreated of, Random random) {
            UUID van = any(VANS, random);
            Instant at = Asked.MORNING.plusSeconds(random.nextInt(3600));
            return switch (random.nextInt(8)) {
                case 0, 1 -> Asked.loaded(of, van, at);
                case 2 -> Asked.departed(of, van, at);
                case 3 -> Asked.handedOver(of, van, any(VANS, random), at);
                case 4 -> Asked.attempted(of, van, "DELIVERED", at);
                case 5 -> Asked.attempted(of, van, "REFUSED", at);
                case 6 -> Asked.broughtTo(of, van, any(sites, random), at);
                default -> Asked.lost(of, van, random.nextBoolean() ? "LOST" : "DESTROYED", at);
            };
        }

        private interface Saying<T> {
            DomainEvent of(T subject);
        }

        private <T> void say(List<T> subjects, Random random, Saying<T> saying) {
            if (subjects.isEmpty()) {
                return;
            }
            try {
                scene.happens(saying.of(any(subjects, random)));
            } catch (NotYetException | DomainException refused) {
                // nothing of it was done, which the books show
            }
        }

        private static <T> T any(List<T> of, Random random) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
