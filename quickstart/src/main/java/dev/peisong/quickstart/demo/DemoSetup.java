package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.Company.Crew;
import dev.peisong.quickstart.demo.Company.Site;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.orders.Goods;
import dev.peisong.quickstart.demo.orders.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Founds the demo's business through the API; what is there already is used as it is. */
final class DemoSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 400;
    private static final long LARGEST_PARCEL_GRAMS = 25_000;
    private static final List<Map<String, Object>> CAPACITIES =
            List.of(
                    capacity(900_000, 5_000_000, 80),
                    capacity(450_000, 2_500_000, 45),
                    capacity(250_000, 1_500_000, 30));

    private final Gateway gateway;
    private final Ground ground;
    private final String driverPassword;

    DemoSetup(Gateway gateway, Ground ground, String driverPassword) {
        this.gateway = gateway;
        this.ground = ground;
        this.driverPassword = driverPassword;
    }

    Company company(int vehicles) {
        UUID merchant = merchant();
        settle();
        List<Site> sites = sites();
        skus(merchant);
        await(
                "dispatch to hear of the sites",
                () ->
                        sites.stream()
                                .allMatch(
                                        site ->
                                                gateway.get("/api/v1/depots/" + site.id())
                                                        .isSuccess()));
        return new Company(merchant, sites, crews(sites, vehicles));
    }

    private UUID merchant() {
        String code = "SHOP-" + ground.code();
        var wanted = Map.of("code", code, "name", "Demo shop");
        JsonNode merchant = gateway.findOrAdd("/api/v1/merchants", has("code", code), wanted);
        return UUID.fromString(merchant.path("id").asString());
    }

    /** Orders are taken on the map alone, and heavy ones are split into several parcels. */
    private void settle() {
        Answer now = gateway.get("/api/v1/order-settings").expectSuccess();
        var settings = new HashMap<String, Object>();
        settings.put("maxAttempts", 3);
        settings.put("maxParcelWeightGrams", LARGEST_PARCEL_GRAMS);
        settings.put("boundingBox", ground.area());
        gateway.change("PUT", "/api/v1/order-settings", settings, now.etag()).expectSuccess();
    }

    private List<Site> sites() {
        var sites = new ArrayList<Site>();
        for (Ground.Spot spot : ground.sites()) {
            String code = ground.code() + "-" + (sites.size() + 1);
            JsonNode site =
                    gateway.findOrAdd(
                            "/api/v1/sites",
                            has("code", code),
                            Map.of(
                                    "code",
                                    code,
                                    "name",
                                    spot.name(),
                                    "point",
                                    spot.point(),
                                    "zone",
                                    ground.zone().getId(),
                                    "scans",
                                    false));
            UUID id = UUID.fromString(site.path("siteId").asString());
            sites.add(new Site(id, code, spot.name(), spot.point()));
        }
        return sites;
    }

    private void skus(UUID merchant) {
        String list = "/api/v1/skus?merchantId=" + merchant;
        var known = gateway.list(list).stream().map(s -> s.path("sku").asString("")).toList();
        var missing =
                Arrays.stream(Goods.values())
                        .filter(goods -> !known.contains(goods.name()))
                        .map(DemoSetup::sku)
                        .toList();
        if (!missing.isEmpty()) {
            gateway.post("/api/v1/skus", Map.of("merchantId", merchant, "skus", missing))
                    .expectSuccess();
        }
    }

    private static Map<String, Object> sku(Goods goods) {
        return Map.of(
                "sku",
                goods.name(),
                "name",
                goods.label(),
                "weightGrams",
                goods.weightGrams(),
                "volumeCubicCentimeters",
                goods.volumeCubicCentimeters(),
                "handlingClass",
                goods.isCold() ? "COLD" : "NORMAL");
    }

    private List<Crew> crews(List<Site> sites, int vehicles) {
        var crews = new ArrayList<Crew>();
        for (int i = 0; i < vehicles; i++) {
            crews.add(crew(sites.get(i % sites.size()), i, i / sites.size()));
        }
        return crews;
    }

    /** Each site has a vehicle that keeps goods cold: its first. */
    private Crew crew(Site site, int number, int rank) {
        String name = "%s-D%02d".formatted(ground.code(), number + 1);
        UUID vehicle = vehicle(site, "%s-V%02d".formatted(ground.code(), number + 1), rank);
        JsonNode driver =
                gateway.findOrAdd(
                        "/api/v1/drivers",
                        has("code", name),
                        Map.of("siteId", site.id(), "code", name, "displayName", name));
        UUID driverId = UUID.fromString(driver.path("id").asString());
        String username = name.toLowerCase(Locale.ROOT) + "@demo.example";
        gateway.findOrAdd(
                "/api/v1/users",
                has("username", username),
                Map.of(
                        "username",
                        username,
                        "displayName",
                        name,
                        "password",
                        driverPassword,
                        "roles",
                        List.of("DRIVER"),
                        "driverId",
                        driverId));
        return new Crew(site.id(), vehicle, driverId, name, username);
    }

    private UUID vehicle(Site site, String code, int rank) {
        var wanted = new HashMap<String, Object>();
        wanted.put("siteId", site.id());
        wanted.put("code", code);
        wanted.put("capacity", CAPACITIES.get(rank % CAPACITIES.size()));
        wanted.put(
                "rates",
                Map.of(
                        "fixedMinor",
                        6_000,
                        "perKilometerMinor",
                        180,
                        "perHourMinor",
                        4_500,
                        "currency",
                        "CNY"));
        wanted.put("skills", rank == 0 ? List.of(Schedule.COLD_CHAIN) : List.of());
        JsonNode vehicle = gateway.findOrAdd("/api/v1/vehicles", has("code", code), wanted);
        return UUID.fromString(vehicle.path("id").asString());
    }

    private static Map<String, Object> capacity(long grams, long cubicCentimeters, int parcels) {
        return Map.of(
                "weightGrams",
                grams,
                "volumeCubicCentimeters",
                cubicCentimeters,
                "parcels",
                parcels);
    }

    private static Predicate<JsonNode> has(String field, Object value) {
        return item -> item.path(field).asString("").equals(value);
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The demo was interrupted", e);
            }
        }
    }
}
