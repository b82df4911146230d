package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.Samples;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.testing.Api;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happened to a shipment, from whichever service. */
class TimelineTest extends TrackingStage {
    private static final Set<String> IDS = Set.of("shipmentId", "job");
    private static final String ESTIMATE = "tracking.arrival-estimated.v1";

    @Test
    void aShipmentTellsItsLifeInOrder() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        assertThat(view().path("timeline").findValuesAsString("kind"))
                .contains(
                        "shipment.created.v1",
                        "dispatch.job-planned.v1",
                        "dispatch.job-departed.v1");
    }

    @Test
    void anEventBeforeItsShipmentWaitsForIt() {
        delivered.planned();
        delivered.created();
        await().untilAsserted(() -> assertThat(view().has("plannedArrival")).isTrue());
    }

    @Test
    void whateverAnyServiceSaysOfAShipmentIsToldAndNothingElse() {
        EventCodec.types().values().forEach(this::saySample);
        UUID shipment = UUID.nameUUIDFromBytes("shipmentId".getBytes(StandardCharsets.UTF_8));
        List<String> expected =
                EventCodec.types().entrySet().stream()
                        .filter(type -> isOfAShipment(type.getValue()))
                        .map(type -> type.getKey())
                        .filter(type -> !type.equals(ESTIMATE))
                        .toList();
        assertThat(expected).contains("stock.packed.v1", "stock.inspected.v1");
        await().untilAsserted(
                        () ->
                                assertThat(kindsOf(shipment))
                                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void whatAPhoneSentLateStandsWhereItHappened() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        var loaded = Delivered.EIGHT.minusSeconds(600);
        bench.say(
                delivered.tenant,
                new ParcelsLoaded(
                        delivered.job,
                        delivered.route,
                        delivered.vehicle,
                        UUID.randomUUID(),
                        List.of(),
                        loaded,
                        Delivered.EIGHT.plusSeconds(9000)),
                delivered.job.jobId(),
                delivered.order);
        await().untilAsserted(
                        () ->
                                assertThat(kindsOf(delivered.shipment))
                                        .startsWith(
                                                "dispatch.parcels-loaded.v1",
                                                "dispatch.job-departed.v1"));
    }

    @Test
    void anotherTenantAndAnotherMerchantSeeNothing() {
        delivered.created();
        awaitState("CREATED");
        String path = "/api/v1/tracking/shipments/" + delivered.shipment;
        Caller stranger = Caller.of(UUID.randomUUID(), "stranger", Role.ADMIN);
        Api.on(port).as(stranger).get(path).expect(404);
        Caller rival =
                Caller.of(delivered.tenant, "rival", Role.MERCHANT)
                        .withMerchants(Scope.of(UUID.randomUUID()));
        Api.on(port).as(rival).get(path).expect(404);
        Caller own =
                Caller.of(delivered.tenant, "own", Role.MERCHANT)
                        .withMerchants(Scope.of(delivered.merchant));
        Api.on(port).as(own).get(path).expect(200);
    }

    private void saySample(Class<? extends DomainEvent> type) {
        bench.say(delivered.tenant, Samples.of(type), UUID.randomUUID(), UUID.randomUUID());
    }

    private static boolean isOfAShipment(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .anyMatch(component -> IDS.contains(component.getName()));
    }

    private List<String> kindsOf(UUID shipment) {
        return api(admin())
                .get("/api/v1/tracking/shipments/" + shipment)
                .expect(200)
                .json()
                .path("timeline")
                .findValuesAsString("kind");
    }
}
