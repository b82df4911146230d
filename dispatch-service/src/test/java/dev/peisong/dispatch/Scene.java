package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.JobCreated;
import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.Parcel;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.EventBench;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A tenant with one site, and what tests do there through the public API and events. */
final class Scene implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalTime DAY_START = LocalTime.of(4, 0);

    final UUID tenant = Ids.next();
    final UUID site = Ids.next();
    final EventBench bench = new EventBench();
    final Api api;
    private final Api anyone;
    private int vehicles;

    private Scene(int port) {
        anyone = Api.on(port);
        api = anyone.as(Caller.of(tenant, "dispatcher", Role.DISPATCHER));
    }

    static Scene at(int port, boolean scans) {
        var scene = new Scene(port);
        var depot = TestCity.depot();
        scene.bench.say(
                scene.tenant,
                new SiteChanged(scene.site, "DC", "Centre", depot, "UTC", DAY_START, scans, true),
                scene.site,
                scene.site);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> scene.api.get("/api/v1/depots/" + scene.site).status() == 200);
        return scene;
    }

    /** The site's business day that now falls in: in the small hours, the day before. */
    static LocalDate today() {
        return LocalDateTime.now(ZoneOffset.UTC).minusNanos(DAY_START.toNanoOfDay()).toLocalDate();
    }

    /** A vehicle with its driver and shift. */
    record Crew(UUID vehicleId, UUID driverId, UUID shiftId) {}

    /** A shipment and the job that it became. */
    record Load(UUID orderId, UUID shipmentId, UUID jobId, List<UUID> parcels) {}

    Crew crew() {
        return crew(DAY, 1_000_000, "[]");
    }

    Crew crew(LocalDate day, long capacityGrams, String skills) {
        vehicles++;
        var vehicle =
                created(
                        "vehicles",
                        """
                        {"siteId": "%s", "code": "V%d", "skills": %s,
                         "capacity": {"weightGrams": %d, "volumeCubicCentimeters": 9000000,
                                      "parcels": 200},
                         "rates": {"fixedMinor": 5000, "perKilometerMinor": 150,
                                   "perHourMinor": 3000, "currency": "CNY"}}"""
                                .formatted(site, vehicles, skills, capacityGrams));
        var driver =
                created(
                        "drivers",
                        "{\"siteId\": \"%s\", \"code\": \"D%d\", \"displayName\": \"Driver\"}"
                                .formatted(site, vehicles));
        return new Crew(vehicle, driver, shift(vehicle, driver, day));
    }

    UUID shift(UUID vehicle, UUID driver, LocalDate day) {
        return created(
                "shifts",
                """
                {"vehicleId": "%s", "driverId": "%s", "day": "%s", "from": "08:00", "until": "18:00"}"""
                        .formatted(vehicle, driver, day));
    }

    private UUID created(String what, String json) {
        return id(api.post("/api/v1/" + what, json).expect(201).json().path("id"));
    }

    Load shipment(int door, int parcels) {
        return shipment(Deliveries.to(TestCity.door(door)), parcels, 1000, false);
    }

    Load shipment(Delivery delivery, int parcels, long grams, boolean collect) {
        var order = Ids.next();
        var shipment = Ids.next();
        var contents =
                IntStream.range(0, parcels)
                        .mapToObj(n -> new Parcel(Ids.next(), "B" + n, grams, 2000, List.of()))
                        .toList();
        say(
                order,
                new ShipmentCreated(
                        order,
                        shipment,
                        "N-" + shipment,
                        Ids.next(),
                        site,
                        delivery,
                        contents,
                        List.of(new Leg(Ids.next(), 1, site, null)),
                        null,
                        collect ? Ids.next() : null));
        var job = heard(JobCreated.class, e -> e.job().shipmentId().equals(shipment)).job();
        return new Load(
                order, shipment, job.jobId(), contents.stream().map(Parcel::parcelId).toList());
    }

    void say(UUID order, OrderEvent event) {
        bench.say(tenant, event, order, order);
    }

    <E extends DomainEvent> E heard(Class<E> type, Predicate<E> matches) {
        return bench.await(tenant, type, matches);
    }

    <E extends DomainEvent> List<E> all(Class<E> type) {
        return bench.heard(tenant).stream()
                .flatMap(
                        e ->
                                type.isInstance(e.event())
                                        ? Stream.of(type.cast(e.event()))
                                        : Stream.of())
                .toList();
    }

    /** Solves, and waits for the draft. */
    JsonNode draft(LocalDate day, boolean replan) {
        var plan =
                created202(
                        """
                        {"siteId": "%s", "day": "%s", "budgetSeconds": 1, "seed": 1, "replan": %s}"""
                                .formatted(site, day, replan));
        return solved(plan);
    }

    UUID created202(String json) {
        return id(api.post("/api/v1/plans", json).expect(202).json().path("id"));
    }

    JsonNode solved(UUID plan) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !status(plan).matches("QUEUED|SOLVING"));
        var node = api.get("/api/v1/plans/" + plan).expect(200).json();
        assertThat(node.path("status").asString()).as(node.toString()).isEqualTo("DRAFT");
        return node;
    }

    String status(UUID plan) {
        return api.get("/api/v1/plans/" + plan).json().path("status").asString();
    }

    Api.Answer publish(UUID plan) {
        var etag = api.get("/api/v1/plans/" + plan).header("ETag");
        return api.with("If-Match", etag).post("/api/v1/plans/" + plan + "/publish", "");
    }

    /** Solves and publishes; the routes that came of it. */
    List<UUID> routes(LocalDate day) {
        var answer = publish(id(draft(day, false).path("id"))).expect(200).json();
        return answer.path("routeIds").values().stream().map(Scene::id).toList();
    }

    UUID route() {
        var routes = routes(DAY);
        assertThat(routes).hasSize(1);
        return routes.getFirst();
    }

    String action(String type, UUID route, int minute, String more) {
        return """
               {"type": "%s", "id": "%s", "routeId": "%s", "occurredAt": "%s"%s}"""
                .formatted(type, Ids.next(), route, MORNING.plusSeconds(minute * 60L), more);
    }

    String load(UUID route, int minute, List<UUID> parcels) {
        return action("LOAD", route, minute, ", \"parcelIds\": " + ids(parcels));
    }

    String depart(UUID route, int minute) {
        return action("DEPART", route, minute, "");
    }

    String outcome(UUID route, int minute, String outcome, UUID... parcels) {
        var results =
                Stream.of(parcels)
                        .map(
                                p ->
                                        "{\"parcelId\": \"%s\", \"outcome\": \"%s\"}"
                                                .formatted(p, outcome))
                        .toList();
        String reason = outcome.equals("DELIVERED") ? "" : ", \"reasonCode\": \"NOT_HOME\"";
        return action("OUTCOME", route, minute, ", \"outcomes\": " + results + reason);
    }

    String back(UUID route, int minute) {
        return action("RETURN", route, minute, "");
    }

    /** Sends actions as the driver; each must have been applied. */
    JsonNode act(Crew crew, String... actions) {
        var answers = send(driver(crew), actions).expect(200).json().path("answers");
        answers.values()
                .forEach(
                        a ->
                                assertThat(a.path("result").asString())
                                        .as(a.toString())
                                        .isEqualTo("APPLIED"));
        return answers;
    }

    Api driver(Crew crew) {
        var caller = Caller.of(tenant, "phone", Role.DRIVER).withDriver(crew.driverId());
        return anyone.as(caller);
    }

    static Api.Answer send(Api as, String... actions) {
        return as.post("/api/v1/driver/actions", "{\"actions\": %s}".formatted(List.of(actions)));
    }

    Api as(Caller caller) {
        return anyone.as(caller);
    }

    JsonNode job(Load load) {
        return api.get("/api/v1/jobs/" + load.jobId()).expect(200).json();
    }

    String statusOf(Load load) {
        return job(load).path("status").asString();
    }

    void awaitStatus(Load load, String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(load).equals(status));
    }

    static UUID id(JsonNode node) {
        return UUID.fromString(node.asString());
    }

    static String ids(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").toList().toString();
    }

    @Override
    public void close() {
        bench.close();
    }
}
