package dev.peisong.tracking;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.DispatchEvent.RouteDeparted;
import dev.peisong.common.contract.DispatchEvent.RoutePublished;
import dev.peisong.common.contract.DispatchEvent.Stop;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.OrderEvent.ShipmentStateChanged;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.messaging.EventBench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shipment on a route of two stops, told by the events that other services would say. */
final class Delivered {
    static final GeoPoint DEPOT = new GeoPoint(31.00, 104.50);
    static final GeoPoint NEIGHBOUR = new GeoPoint(31.02, 104.50);
    static final GeoPoint DOOR = new GeoPoint(31.04, 104.50);
    static final Instant EIGHT = Instant.parse("2026-05-04T08:00:00Z");

    final UUID tenant = UUID.randomUUID();
    final UUID merchant = UUID.randomUUID();
    final UUID order = UUID.randomUUID();
    final UUID shipment = UUID.randomUUID();
    final UUID route = UUID.randomUUID();
    final UUID vehicle = UUID.randomUUID();
    final UUID driver = UUID.randomUUID();
    final UUID firstStop = UUID.randomUUID();
    final UUID stop = UUID.randomUUID();
    UUID keyId = UUID.randomUUID();
    final JobRef job = new JobRef(UUID.randomUUID(), order, shipment, UUID.randomUUID());
    final UUID site = UUID.randomUUID();
    private final EventBench bench;

    Delivered(EventBench bench) {
        this.bench = bench;
    }

    Delivered withKey(UUID recipientKey) {
        keyId = recipientKey;
        return this;
    }

    Delivered created() {
        Delivery delivery =
                new Delivery(
                        new Delivery.Recipient(keyId, "v1.sealed.name", null, null),
                        new Delivery.Address(null, null, "East", null, "v1.sealed.line"),
                        DOOR,
                        List.of(),
                        120,
                        "STANDARD",
                        0,
                        List.of(),
                        "NORMAL",
                        "DOOR",
                        null,
                        Map.of());
        bench.say(
                tenant,
                new ShipmentCreated(
                        order,
                        shipment,
                        "PS-1",
                        merchant,
                        site,
                        delivery,
                        List.of(),
                        List.of(new Leg(job.legId(), 1, site, null)),
                        null,
                        null),
                order,
                order);
        return this;
    }

    Delivered planned() {
        bench.say(
                tenant,
                new RoutePublished(
                        route,
                        LocalDate.parse("2026-05-04"),
                        site,
                        vehicle,
                        driver,
                        EIGHT,
                        EIGHT.plusSeconds(7200),
                        9_000,
                        List.of(
                                new Stop(
                                        firstStop,
                                        1,
                                        NEIGHBOUR,
                                        List.of(),
                                        EIGHT.plusSeconds(600),
                                        EIGHT.plusSeconds(720),
                                        600,
                                        120),
                                new Stop(
                                        stop,
                                        2,
                                        DOOR,
                                        List.of(job),
                                        EIGHT.plusSeconds(1320),
                                        EIGHT.plusSeconds(1440),
                                        600,
                                        120))),
                route,
                route);
        bench.say(
                tenant,
                new JobPlanned(
                        job,
                        route,
                        stop,
                        vehicle,
                        driver,
                        LocalDate.parse("2026-05-04"),
                        2,
                        EIGHT.plusSeconds(1320),
                        null,
                        null),
                job.jobId(),
                order);
        return this;
    }

    Delivered departed() {
        bench.say(tenant, new RouteDeparted(route, vehicle, driver, EIGHT, EIGHT), route, route);
        bench.say(
                tenant,
                new JobDeparted(job, route, vehicle, List.of(), EIGHT, EIGHT),
                job.jobId(),
                order);
        bench.say(
                tenant,
                new ShipmentStateChanged(order, shipment, "SCHEDULED", "OUT_FOR_DELIVERY", null),
                order,
                order);
        return this;
    }
}
