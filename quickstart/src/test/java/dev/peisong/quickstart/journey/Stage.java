package dev.peisong.quickstart.journey;

import static org.awaitility.Awaitility.await;

import dev.peisong.city.DemoCity;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.DemoMap;
import dev.peisong.quickstart.demo.Installation;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.DriverToken;
import dev.peisong.quickstart.demo.api.Gateway;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A small business of its own for each test: a shop, a site, goods, and crews to deliver them. */
final class Stage {
    static final DemoCity CITY = DemoCity.generate(DemoMap.SEED);
    static final String BOOK = "BOOK";
    static final int LIGHT = 500;

    private static final int VAN = 50;
    private static final String PASSWORD = "a-driver-s-long-password";

    final Gateway admin;
    final UUID merchant;
    final UUID site;
    final Counter counter;
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    private final String code = "T" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Crew> crews = new ArrayList<>();

    Stage(Gateway admin) {
        this.admin = admin;
        merchant = add("/api/v1/merchants", Map.of("code", code, "name", code)).uuid("id");
        site = openSite(code);
        counter = new Counter(admin, merchant);
    }

    /** A shop that sells light books, of which there are as many, with one van. */
    static Stage withBooks(Gateway admin, int quantity) {
        var stage = new Stage(admin).hires(1, VAN);
        stage.sells(BOOK, LIGHT);
        if (quantity > 0) {
            stage.receives(stage.site, BOOK, quantity);
        }
        return stage;
    }

    /** The same with several vehicles that carry one parcel each. */
    static Stage withBicycles(Gateway admin, int crews) {
        var stage = new Stage(admin).hires(crews, 1);
        stage.sells(BOOK, LIGHT);
        stage.receives(stage.site, BOOK, crews);
        return stage;
    }

    private UUID openSite(String name) {
        var gate = CITY.sites().getFirst().gate();
        var site =
                Map.of(
                        "code",
                        name,
                        "name",
                        name,
                        "point",
                        new GeoPoint(gate.latitude(), gate.longitude()),
                        "zone",
                        "UTC",
                        "scans",
                        false);
        UUID id = add("/api/v1/sites", site).uuid("siteId");
        await("dispatch to hear of the site")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> admin.get("/api/v1/depots/" + id).isSuccess());
        return id;
    }

    /** A second site beside the first. */
    UUID anotherSite() {
        return openSite(code + "-2");
    }

    private Stage hires(int number, int parcels) {
        for (int i = 0; i < number; i++) {
            crews.add(hire(code + "-" + i, parcels));
        }
        return this;
    }

    private Crew hire(String name, int parcels) {
        UUID vehicle = add("/api/v1/vehicles", vehicle(name, parcels)).uuid("id");
        var person = Map.of("siteId", site, "code", name, "displayName", name);
        UUID driver = add("/api/v1/drivers", person).uuid("id");
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
        var hours = Map.of("day", day, "from", "08:00:00", "until", "20:00:00");
        add("/api/v1/shifts", both(hours, Map.of("vehicleId", vehicle, "driverId", driver)));
        var token = new DriverToken(Installation.ORGANISATION, name, PASSWORD, "p-" + name);
        return new Crew(vehicle, day, admin.as(token));
    }

    private Map<String, Object> vehicle(String name, int parcels) {
        var capacity =
                Map.of(
                        "weightGrams",
                        500_000,
                        "volumeCubicCentimeters",
                        5_000_000,
                        "parcels",
                        parcels);
        var rates =
                Map.of(
                        "fixedMinor",
                        100,
                        "perKilometerMinor",
                        10,
                        "perHourMinor",
                        10,
                        "currency",
                        "CNY");
        return Map.of("siteId", site, "code", name, "capacity", capacity, "rates", rates);
    }

    private static Map<String, Object> both(Map<String, ?> one, Map<String, ?> other) {
        var all = new java.util.HashMap<String, Object>(one);
        all.putAll(other);
        return all;
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
        var lines = List.of(Map.of("sku", sku, "quantity", quantity));
        add("/api/v1/receipts", Map.of("siteId", at, "merchantId", merchant, "lines", lines));
    }

    UUID ordersBooks(int quantity) {
        return counter.place(Map.of(BOOK, quantity));
    }

    Crew crew() {
        return crews.getFirst();
    }

    List<Crew> crews() {
        return crews;
    }

    List<JsonNode> jobs(String filter) {
        return admin.list("/api/v1/jobs?siteId=" + site + filter);
    }

    /** Waits until all is ready to be planned, plans and publishes. */
    void plan(int jobs) {
        awaitJobs(jobs);
        publish(draft()).expectSuccess();
    }

    void awaitJobs(int open) {
        await(open + " jobs to plan")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> jobs("&status=OPEN").size() == open);
    }

    /** A plan of the day, ready to be looked at. */
    String draft() {
        var wanted = Map.of("siteId", site, "day", day, "budgetSeconds", 1, "seed", 1);
        String path = "/api/v1/plans/" + add("/api/v1/plans", wanted).text("id");
        await("the plan")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> admin.get(path).text("status").equals("DRAFT"));
        return path;
    }

    Answer publish(String plan) {
        return admin.post(plan + "/publish", Map.of(), admin.get(plan).etag());
    }

    /** What lies on the site's shelf. */
    JsonNode stock(String sku) {
        return admin.list("/api/v1/stock?siteId=" + site + "&sku=" + sku).getFirst();
    }
}
