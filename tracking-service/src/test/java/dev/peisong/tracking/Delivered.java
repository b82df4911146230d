package dev.peisong.tracking;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.DriverChanged;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.DispatchEvent.RouteDeparted;
import dev.peisong.common.contract.DispatchEvent.RoutePublished;
import dev.peisong.common.contract.DispatchEvent.Stop;
import dev.peisong.common.contract.DispatchEvent.StopArrived;
import dev.peisong.common.contract.DispatchEvent.StopCompleted;
import dev.peisong.common.contract.DispatchEvent.VehicleChanged;
import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.OrderEvent.CustomerAnswered;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.MerchantChanged;
import dev.peisong.common.contract.OrderEvent.OrderStateChanged;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.OrderEvent.ShipmentStateChanged;
import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.messaging.EventBench;
import dev.peisong.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Instant promisedTo;

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

    /** Who they all are, to their customers. */
    Delivered named() {
        say(new MerchantChanged(merchant, "TEA", "Tea House", true), merchant);
        say(
                new SiteChanged(
                        site,
                        "EAST",
                        "East depot",
                        DEPOT,
                        "Asia/Shanghai",
                        LocalTime.of(4, 0),
                        false,
                        true),
                site);
        say(new DriverChanged(driver, "D1", "Ming Wang", true), driver);
        say(new VehicleChanged(vehicle, "VAN 7", site, true), vehicle);
        return this;
    }

    private void say(DomainEvent event, UUID aggregate) {
        bench.say(tenant, event, aggregate, aggregate);
    }

    Delivered neighbourDone() {
        say(new StopArrived(route, firstStop, after(600), after(600)), route);
        say(new StopCompleted(route, firstStop, after(660), after(660)), route);
        return this;
    }

    Delivered delivered() {
        bench.say(
                tenant,
                new AttemptRecorded(
                        job,
                        route,
                        stop,
                        vehicle,
                        1,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        after(1320),
                        after(1320)),
                job.jobId(),
                order);
        bench.say(
                tenant,
                new ShipmentStateChanged(order, shipment, "OUT_FOR_DELIVERY", "DELIVERED", null),
                order,
                order);
        return this;
    }

    Delivered answered(UUID wish, String answer, @Nullable String reason) {
        bench.say(
                tenant, new CustomerAnswered(order, shipment, wish, answer, reason), order, order);
        return this;
    }

    Delivered planned() {
        var first = new Stop(firstStop, 1, NEIGHBOUR, List.of(), after(600), after(720), 600, 120);
        return route(first, door(2, 1320, 600)).planned(2, 1320);
    }

    /** Its neighbour's stop is gone: the way to the door is driven at once. */
    Delivered plannedWithoutTheNeighbour(int travelSeconds) {
        return route(door(1, travelSeconds, travelSeconds)).planned(1, travelSeconds);
    }

    private Stop door(int sequence, int arrival, int travelSeconds) {
        return new Stop(
                stop,
                sequence,
                DOOR,
                List.of(job),
                after(arrival),
                after(arrival + 120),
                travelSeconds,
                120);
    }

    private static Instant after(int seconds) {
        return EIGHT.plusSeconds(seconds);
    }

    private Delivered route(Stop... stops) {
        var day = LocalDate.parse("2026-05-04");
        var published =
                new RoutePublished(
                        route,
                        day,
                        site,
                        vehicle,
                        driver,
                        EIGHT,
                        after(7200),
                        9_000,
                        List.of(stops),
                        new Money(48_00, "CNY"));
        bench.say(tenant, published, route, route);
        return this;
    }

    /** With a window that ends so long after eight. */
    Delivered promised(int seconds) {
        promisedTo = after(seconds);
        return this;
    }

    Delivered attempted(String outcome, int seconds) {
        bench.say(
                tenant,
                new AttemptRecorded(
                        job,
                        route,
                        stop,
                        vehicle,
                        1,
                        List.of(new ParcelOutcome(UUID.randomUUID(), outcome)),
                        outcome.equals("DELIVERED") ? null : "NOBODY_HOME",
                        true,
                        null,
                        null,
                        null,
                        after(seconds),
                        after(seconds)),
                job.jobId(),
                order);
        return this;
    }

    Delivered shipmentState(String to) {
        bench.say(tenant, new ShipmentStateChanged(order, shipment, "", to, null), order, order);
        return this;
    }

    Delivered state(String from, String to) {
        bench.say(tenant, new OrderStateChanged(order, from, to, null), order, order);
        return this;
    }

    private Delivered planned(int sequence, int arrival) {
        bench.say(
                tenant,
                new JobPlanned(
                        job,
                        route,
                        stop,
                        vehicle,
                        driver,
                        LocalDate.parse("2026-05-04"),
                        sequence,
                        after(arrival),
                        promisedTo == null ? null : EIGHT,
                        promisedTo),
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
