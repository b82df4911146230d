package dev.peisong.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.city.DemoCity;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.DemoMap;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.DriverToken;
import dev.peisong.quickstart.demo.api.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A small business of its own for each test: a shop, a site, and drivers with a vehicle each. */
final class Stage {
    private static final DemoCity CITY = DemoCity.generate(DemoMap.SEED);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PASSWORD = "a-driver-s-long-password";

    /** In the past, so that no fact lies in the future. */
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(2);

    final Gateway admin;
    final UUID merchant;
    final UUID site;
    private final String code = "T" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Gateway> phones = new ArrayList<>();
    private final List<UUID> drivers = new ArrayList<>();
    private final List<UUID> vehicles = new ArrayList<>();

    Stage(Gateway admin, int crews) {
        this.admin = admin;
        merchant = add("/api/v1/merchants", Map.of("code", code, "name", code)).uuid("id");
        site = openSite(code, CITY.sites().getFirst().gate().latitude(), crews);
    }

    private UUID openSite(String name, double latitude, int crews) {
        double longitude = CITY.sites().getFirst().gate().longitude();
        UUID id =
                add(
                                "/api/v1/sites",
                                Map.of(
                                        "code",
                                        name,
                                        "name",
                                        name,
                                        "point",
                                        new GeoPoint(latitude, longitude),
                                        "zone",
                                        "UTC",
                                        "scans",
                                        false))
                        .uuid("siteId");
        await().atMost(PATIENCE).until(() -> admin.get("/api/v1/depots/" + id).isSuccess());
        IntStream.range(0, crews).forEach(number -> hire(id, name + "-" + number));
        return id;
    }

    /** A second site beside the first. */
    UUID anotherSite() {
        return openSite(code + "-2", CITY.sites().getFirst().gate().latitude(), 1);
    }

    private void hire(UUID at, String name) {
        var vehicle = new LinkedHashMap<String, Object>();
        vehicle.put("siteId", at);
        vehicle.put("code", name);
        vehicle.put(
                "capacity",
                Map.of("weightGrams", 500_000, "volumeCubicCentimeters", 5_000_000, "parcels", 50));
        vehicle.put(
                "rates",
                Map.of(
                        "fixedMinor",
                        100,
                        "perKilometerMinor",
                        10,
                        "perHourMinor",
                        10,
                        "currency",
                        "CNY"));
        UUID vehicleId = add("/api/v1/vehicles", vehicle).uuid("id");
        UUID driver =
                add("/api/v1/drivers", Map.of("siteId", at, "code", name, "displayName", name))
                        .uuid("id");
        add(
                "/api/v1/users",
                Map.of(
                        "username",
                        name,
                        "displayName",
                        name,
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("DRIVER"),
                        "driverId",
                        driver));
        add(
                "/api/v1/shifts",
                Map.of(
                        "vehicleId",
                        vehicleId,
                        "driverId",
                        driver,
                        "day",
                        day,
                        "from",
                        "08:00:00",
                        "until",
                        "20:00:00"));
        drivers.add(driver);
        vehicles.add(vehicleId);
        phones.add(
                admin.as(new DriverToken(Installation.ORGANISATION, name, PASSWORD, "p-" + name)));
    }

    Answer add(String path, Object body) {
        return admin.post(path, body).expectSuccess();
    }

    void sells(String sku, long weightGrams) {
        var goods =
                Map.of(
                        "sku",
                        sku,
                        "name",
                        sku,
                        "weightGrams",
                        weightGrams,
                        "volumeCubicCentimeters",
                        1000);
        add("/api/v1/skus", Map.of("merchantId", merchant, "skus", List.of(goods)));
    }

    void receives(UUID at, String sku, int quantity) {
        add(
                "/api/v1/receipts",
                Map.of(
                        "siteId",
                        at,
                        "merchantId",
                        merchant,
                        "lines",
                        List.of(Map.of("sku", sku, "quantity", quantity))));
    }

    Map<String, Object> anOrder(Map<String, Integer> lines) {
        var door = CITY.addresses().get(lines.hashCode() & 0xff).coordinate();
        var order = new LinkedHashMap<String, Object>();
        order.put("merchantId", merchant);
        order.put(
                "lines",
                lines.entrySet().stream()
                        .map(line -> Map.of("sku", line.getKey(), "quantity", line.getValue()))
                        .toList());
        order.put("recipient", Map.of("name", "Wang Fang"));
        order.put("address", Map.of("city", "Yunpu"));
        order.put("point", new GeoPoint(door.latitude(), door.longitude()));
        return order;
    }

    /** Places it once the catalogue has reached the desk. */
    UUID orders(Map<String, Integer> lines) {
        var answer = new Answer[1];
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            answer[0] = admin.post("/api/v1/orders", anOrder(lines));
                            return !answer[0].mentions("unknown-sku");
                        });
        return answer[0].expectSuccess().uuid("id");
    }

    void awaitOrder(UUID order, String state) {
        await("order " + order + " to be " + state)
                .atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(admin.get("/api/v1/orders/" + order).text("state"))
                                        .isEqualTo(state));
    }

    Answer cancel(UUID order) {
        return admin.post(
                "/api/v1/orders/" + order + "/cancel", Map.of("reason", "CUSTOMER_ASKED"));
    }

    /** Waits until all is ready to be planned, plans and publishes. */
    void plan(int jobs) {
        plan(site, jobs);
    }

    void plan(UUID at, int jobs) {
        await("jobs to plan")
                .atMost(PATIENCE)
                .until(() -> admin.list("/api/v1/jobs?status=OPEN&siteId=" + at).size() == jobs);
        var plan =
                add(
                        "/api/v1/plans",
                        Map.of("siteId", at, "day", day, "budgetSeconds", 1, "seed", 1));
        String path = "/api/v1/plans/" + plan.text("id");
        await("the plan")
                .atMost(PATIENCE)
                .until(() -> admin.get(path).text("status").equals("DRAFT"));
        admin.post(path + "/publish", Map.of(), admin.get(path).etag()).expectSuccess();
    }

    /** The driver's only route that has not ended. */
    JsonNode route(int driver) {
        for (JsonNode route :
                phones.get(driver).get("/api/v1/driver/routes?day=" + day).expectSuccess().body()) {
            if (Set.of("PUBLISHED", "DEPARTED").contains(route.path("status").asString())) {
                return route;
            }
        }
        throw new AssertionError("Driver " + driver + " has no route");
    }

    /** The driver whose route is not empty, when there is but one. */
    int busyDriver() {
        return IntStream.range(0, phones.size())
                .filter(i -> hasRoute(i))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has a route"));
    }

    private boolean hasRoute(int driver) {
        for (JsonNode route :
                phones.get(driver).get("/api/v1/driver/routes?day=" + day).expectSuccess().body()) {
            if (Set.of("PUBLISHED", "DEPARTED").contains(route.path("status").asString())) {
                return true;
            }
        }
        return false;
    }

    static List<String> parcels(JsonNode route) {
        var ids = new ArrayList<String>();
        for (JsonNode stop : route.path("stops")) {
            for (JsonNode task : stop.path("tasks")) {
                task.path("parcels").forEach(p -> ids.add(p.path("parcelId").asString()));
            }
        }
        return ids;
    }

    void act(int driver, JsonNode route, String type, int minute, Map<String, Object> details) {
        var action = new LinkedHashMap<String, Object>();
        action.put("type", type);
        action.put("id", UUID.randomUUID().toString());
        action.put("routeId", route.path("id").asString());
        action.put("occurredAt", at(minute).toString());
        action.putAll(details);
        Answer answer =
                phones.get(driver)
                        .postUnkeyed("/api/v1/driver/actions", Map.of("actions", List.of(action)))
                        .expectSuccess();
        assertThat(answer.body().path("answers").path(0).path("result").asString())
                .isEqualTo("APPLIED");
    }

    Instant at(int minute) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * minute);
    }

    void loadsAndDeparts(int driver, JsonNode route, List<String> parcels, int minute) {
        act(driver, route, "LOAD", minute, Map.of("parcelIds", parcels));
        act(driver, route, "DEPART", minute + 1, Map.of());
    }

    void outcome(
            int driver, JsonNode route, int minute, Map<String, String> outcomes, String reason) {
        var details = new LinkedHashMap<String, Object>();
        details.put(
                "outcomes",
                outcomes.entrySet().stream()
                        .map(o -> Map.of("parcelId", o.getKey(), "outcome", o.getValue()))
                        .toList());
        if (!reason.isEmpty()) {
            details.put("reasonCode", reason);
        }
        act(driver, route, "OUTCOME", minute, details);
    }

    void returns(int driver, JsonNode route, int minute) {
        act(driver, route, "RETURN", minute, Map.of());
    }

    int units(UUID order, String bucket) {
        int sum = 0;
        for (JsonNode line : admin.get("/api/v1/orders/" + order).body().path("lines")) {
            sum += line.path("units").path(bucket).asInt(0);
        }
        return sum;
    }

    UUID vehicle(int driver) {
        return vehicles.get(driver);
    }
}
