package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.StopCompleted;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The day in numbers, from what other services say. */
class InsightTest extends TrackingStage {
    private static final String DAY = "day=2026-05-04";
    private static final String TODAY = "/api/v1/insight/today?" + DAY;
    private static final String EXCEPTIONS = "/api/v1/insight/exceptions?" + DAY;

    @Test
    void aDeliveryOnTimeCountsAgainstTheGoals() {
        onTheWay(3600).attempted("DELIVERED", 1500).state("OUT_FOR_DELIVERY", "DELIVERED");
        JsonNode today = awaitToday("/deliveries/delivered", "1");
        assertThat(today.at("/deliveries/onTime").asInt()).isOne();
        assertThat(measure(today, "ON_TIME_PERCENT").path("value").asDouble()).isEqualTo(100);
        assertThat(measure(today, "ON_TIME_PERCENT").path("met").asBoolean()).isTrue();
        assertThat(measure(today, "FIRST_ATTEMPT_PERCENT").path("value").asDouble()).isEqualTo(100);
        assertThat(measure(today, "COST_PER_DELIVERY").path("value").asDouble()).isEqualTo(4800);
        assertThat(measure(today, "COST_PER_DELIVERY").path("currency").asString())
                .isEqualTo("CNY");
        assertThat(measure(today, "COST_PER_DELIVERY").has("met")).isFalse();
        assertThat(today.at("/fleet/vehiclesOut").asInt()).isOne();
        assertThat(today.at("/fleet/stops").asInt()).isEqualTo(2);
        assertThat(today.path("history")).hasSize(14);
        assertThat(today.at("/history/13/delivered").asInt()).isOne();
        assertThat(today.at("/history/12/onTimePercent").isMissingNode()).isTrue();
        await().untilAsserted(
                        () ->
                                assertThat(get(TODAY).at("/orders/0/state").asString())
                                        .isEqualTo("DELIVERED"));
    }

    @Test
    void whatCannotBeKnownIsSaidAndNotInvented() {
        delivered.created();
        await().untilAsserted(() -> assertThat(get(TODAY).path("waiting")).hasSize(1));
        JsonNode today = get(TODAY);
        assertThat(measure(today, "ON_TIME_PERCENT").path("unknown").asString())
                .isEqualTo("NOTHING_DUE_YET");
        assertThat(measure(today, "COST_PER_DELIVERY").path("unknown").asString())
                .isEqualTo("NO_ROUTES");
        assertThat(today.has("lastWorkedDay")).isFalse();
        delivered.planned().departed().attempted("DELIVERED", 1500);
        JsonNode later = awaitToday("/deliveries/delivered", "1");
        assertThat(measure(later, "ON_TIME_PERCENT").path("unknown").asString())
                .isEqualTo("NO_PROMISES");
        assertThat(later.at("/deliveries/unpromised").asInt()).isOne();
    }

    @Test
    void aVisitExpectedAfterItsWindowIsLateAndOneNearItsEndAtRisk() {
        onTheWay(1320 + 300);
        JsonNode atRisk = awaitTrouble("AT_RISK");
        assertThat(atRisk.path("number").asString()).isEqualTo("PS-1");
        assertThat(atRisk.path("minutes").asInt()).isEqualTo(5);
        var late = Delivered.EIGHT.plusSeconds(1200);
        bench.say(
                delivered.tenant,
                new StopCompleted(delivered.route, delivered.firstStop, late, late),
                delivered.route,
                delivered.route);
        JsonNode trouble = awaitTrouble("LATE");
        assertThat(trouble.path("minutes").asInt()).isEqualTo((1200 + 600 - 1620) / 60);
        assertThat(get(EXCEPTIONS).at("/counts").toString()).contains("LATE");
        JsonNode route = get("/api/v1/tracking/routes?" + DAY).at("/items/0");
        assertThat(route.path("late").asInt()).isOne();
        assertThat(route.path("latenessSeconds").asInt()).isEqualTo(180);
        assertThat(route.path("stopsDone").asInt()).isOne();
        assertThat(route.path("nextStopId").asString()).isEqualTo(delivered.stop.toString());
        JsonNode whole = get("/api/v1/tracking/routes/" + delivered.route);
        assertThat(whole.at("/stops/1/visits/0/standing").asString()).isEqualTo("LATE");
        assertThat(whole.at("/stops/0/completedAt").asString()).isEqualTo(late.toString());
    }

    @Test
    void aFailedAttemptNeedsAPersonUntilTheGoodsAreAtTheirEnd() {
        onTheWay(3600).attempted("NOT_DELIVERED", 1500);
        JsonNode failed = awaitTrouble("FAILED");
        assertThat(failed.path("reasonCode").asString()).isEqualTo("NOBODY_HOME");
        JsonNode first = measure(get(TODAY), "FIRST_ATTEMPT_PERCENT");
        assertThat(first.path("value").asDouble()).isZero();
        assertThat(first.path("met").asBoolean()).isFalse();
        delivered.shipmentState("RETURNED");
        await().untilAsserted(() -> assertThat(get(EXCEPTIONS).path("items")).isEmpty());
    }

    @Test
    void anAttemptThatComesBeforeItsRoutesDepartureIsListed() {
        delivered.created().planned().attempted("NOT_DELIVERED", 1500);
        assertThat(awaitTrouble("FAILED").path("minutes").asInt()).isZero();
    }

    @Test
    void aVehicleThatWasNotHeardOfIsSilentAndNamed() {
        delivered.named();
        onTheWay(3600);
        await().untilAsserted(
                        () ->
                                assertThat(get("/api/v1/tracking/routes?" + DAY).toString())
                                        .contains(
                                                "VAN 7",
                                                "Ming Wang",
                                                "DEPARTED",
                                                "\"silent\":false"));
        database.asSuperuser()
                .sql("UPDATE route SET heard_at = now() - interval '1 hour' WHERE route_id = :id")
                .param("id", delivered.route)
                .update();
        JsonNode silent = awaitTrouble("SILENT");
        assertThat(silent.path("vehicleCode").asString()).isEqualTo("VAN 7");
        assertThat(silent.path("minutes").asInt()).isBetween(59, 61);
        fix(31.01, "2026-05-04T08:01:00Z").expect(202);
        await().untilAsserted(
                        () ->
                                assertThat(get(EXCEPTIONS).path("counts").toString())
                                        .doesNotContain("SILENT"));
    }

    @Test
    void aJobThatLeavesItsRouteIsNoVisit() {
        onTheWay(3600);
        awaitToday("/deliveries/planned", "1");
        bench.say(
                delivered.tenant,
                new JobUnplanned(delivered.job, "NOT_LOADED"),
                delivered.job.jobId(),
                delivered.order);
        awaitToday("/deliveries/planned", "0");
        assertThat(get(TODAY).path("waiting")).hasSize(1);
    }

    @Test
    void aReplayChangesNothing() {
        onTheWay(3600).attempted("DELIVERED", 1500);
        awaitToday("/deliveries/delivered", "1");
        JsonNode before = get(TODAY).path("deliveries");
        List<Envelope> all = bench.heard(delivered.tenant);
        all.forEach(bench::sayAgain);
        delivered.state(
                "OUT_FOR_DELIVERY", "CANCELLED"); // a marker behind them, on their partition
        await().untilAsserted(() -> assertThat(get(TODAY).toString()).contains("CANCELLED"));
        assertThat(get(TODAY).path("deliveries")).isEqualTo(before);
    }

    @Test
    void theDayIsThatOfTheSitesClock() {
        delivered.named();
        await().untilAsserted(
                        () ->
                                assertThat(get("/api/v1/insight/today").path("zone").asString())
                                        .isEqualTo("Asia/Shanghai"));
        api(admin()).get(TODAY + "&siteId=" + UUID.randomUUID()).expect(404);
        api(admin()).get(TODAY + "&siteId=" + delivered.site).expect(200);
    }

    @Test
    void whoSeesSomeSitesOrMerchantsSeesTheirNumbers() {
        onTheWay(3600);
        awaitToday("/deliveries/planned", "1");
        Caller manager = Caller.of(delivered.tenant, "manager", Role.STATION_MANAGER);
        assertThat(planned(manager.withSites(Scope.of(delivered.site)))).isOne();
        assertThat(planned(manager.withSites(Scope.of(UUID.randomUUID())))).isZero();
        Caller clerk = Caller.of(delivered.tenant, "clerk", Role.CUSTOMER_SERVICE);
        Caller rival = clerk.withMerchants(Scope.of(UUID.randomUUID()));
        assertThat(planned(rival)).isZero();
        JsonNode cost = measure(api(rival).get(TODAY).json(), "COST_PER_DELIVERY");
        assertThat(cost.path("unknown").asString()).isEqualTo("NOT_ALL_MERCHANTS");
        assertThat(planned(Caller.of(UUID.randomUUID(), "stranger", Role.ADMIN))).isZero();
        api(Caller.of(delivered.tenant, "driver", Role.DRIVER)).get(TODAY).expect(403);
    }

    private Delivered onTheWay(int windowSeconds) {
        return delivered.promised(windowSeconds).created().planned().departed();
    }

    private int planned(Caller caller) {
        return api(caller).get(TODAY).expect(200).json().at("/deliveries/planned").asInt();
    }

    private JsonNode get(String path) {
        return api(admin()).get(path).expect(200).json();
    }

    private JsonNode awaitToday(String pointer, String value) {
        await().untilAsserted(() -> assertThat(get(TODAY).at(pointer).asString()).isEqualTo(value));
        return get(TODAY);
    }

    private JsonNode awaitTrouble(String kind) {
        await().until(() -> !found(kind).isEmpty());
        return found(kind).getFirst();
    }

    private List<JsonNode> found(String kind) {
        return StreamSupport.stream(get(EXCEPTIONS).path("items").spliterator(), false)
                .filter(each -> each.path("kind").asString().equals(kind))
                .toList();
    }

    private static JsonNode measure(JsonNode today, String measured) {
        return StreamSupport.stream(today.path("measures").spliterator(), false)
                .filter(each -> each.path("measured").asString().equals(measured))
                .findFirst()
                .orElseThrow();
    }
}
