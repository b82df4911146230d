package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobAmended;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.StockEvent.Allocation;
import dev.peisong.common.contract.StockEvent.Line;
import dev.peisong.common.contract.StockEvent.StockReserved;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.contract.TrackingEvent.CustomerAsked;
import dev.peisong.common.contract.TrackingEvent.CustomerRated;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.EventHandler;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.order.ordering.Orders;
import dev.peisong.order.ordering.Recipients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An order's journey with its compensations, on the real database, event by event. */
class SagaTest extends OrderServiceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID SITE = Ids.next();
    private static final UUID VEHICLE = Ids.next();
    private static final UUID ROUTE = Ids.next();

    @Autowired EventHandler reactions;
    @Autowired Orders orders;
    @Autowired Recipients recipients;

    @Test
    void anOrderReachesTheDoorAndComesBackInPart() {
        UUID order = placed("saga-1");
        heard(reserved(order));
        assertState(order, "CONFIRMED");
        UUID shipment = shipment(order);
        heard(planned(order, shipment));
        assertState(order, "SCHEDULED");
        var parcels = parcels(shipment);
        heard(new ParcelsLoaded(job(order, shipment), ROUTE, VEHICLE, SITE, parcels, NOW, NOW));
        heard(new JobDeparted(job(order, shipment), ROUTE, VEHICLE, parcels, NOW, NOW));
        assertState(order, "OUT_FOR_DELIVERY");
        heard(attempt(order, shipment, "NOT_DELIVERED", true));
        heard(new ParcelsReturned(job(order, shipment), ROUTE, VEHICLE, SITE, parcels, NOW, NOW));
        assertState(order, "CONFIRMED");
        assertThat(said(order)).contains("shipment.reattempt-requested.v1");
        heard(new JobDeparted(job(order, shipment), ROUTE, VEHICLE, parcels, NOW, NOW));
        heard(attempt(order, shipment, "DELIVERED", false));
        assertState(order, "DELIVERED");
        var line = get("/api/v1/orders/" + order).path("lines").path(0).path("id").asString();
        var asked =
                """
                {"shipmentId":"%s","lines":[{"lineId":"%s","quantity":1}]}"""
                        .formatted(shipment, line);
        api().post("/api/v1/orders/" + order + "/returns", asked).expect(201);
        var tooMuch = asked.replace(":1}", ":3}");
        api().post("/api/v1/orders/" + order + "/returns", tooMuch)
                .expectError("/lines/0/quantity");
        var timeline = get("/api/v1/orders/" + order + "/timeline").path("items");
        assertThat(timeline.findValuesAsString("type"))
                .contains("order.placed.v1", "dispatch.attempt-recorded.v1");
        assertThat(get("/api/v1/orders/" + order).path("promises").size()).isEqualTo(1);
    }

    @Test
    void aDeliveryThatArrivesAfterACancelIsKept() {
        UUID order = placed("saga-2");
        heard(reserved(order));
        UUID shipment = shipment(order);
        heard(planned(order, shipment));
        cancel(order).expect(202);
        cancel(order).expect(202);
        assertState(order, "CANCELLING");
        heard(new JobReleased(job(order, shipment), Ids.next()));
        assertState(order, "CANCELLED");
        assertThat(said(order))
                .containsOnlyOnce("shipment.cancel-requested.v1", "order.cancelled.v1");
        heard(attempt(order, shipment, "DELIVERED", false));
        assertState(order, "DELIVERED");
        var open = get("/api/v1/exceptions?open=true&orderId=" + order).path("items").path(0);
        assertThat(open.path("kind").asString()).isEqualTo("DELIVERED_AFTER_CANCEL");
        var path = "/api/v1/exceptions/" + open.path("id").asString() + "/resolve";
        api().post(path, "{\"resolution\":\"paid\"}").expect(200);
        api().post(path, "{\"resolution\":\"again\"}").expectProblem(409, "exception-resolved");
    }

    @Test
    void aCancelBeforeReservationIsAtOnce() {
        UUID order = placed("saga-3");
        cancel(order).expect(200);
        assertState(order, "CANCELLED");
        assertThat(said(order)).endsWith("order.state-changed.v1", "order.cancelled.v1");
    }

    @Test
    void termsChangeOnlyForWhoHasReadThem() {
        UUID order = placed("saga-4");
        var path = "/api/v1/orders/" + order;
        var change =
                "{\"windows\":[{\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T12:00:00Z\"}]}";
        api().patch(path, change).expect(428);
        api().with("If-Match", "\"99\"").patch(path, change).expect(412);
        var etag = api().get(path).header("ETag");
        var amended = api().with("If-Match", etag).patch(path, change).expect(200);
        assertThat(get(path).path("recipient").path("name").asString()).isEqualTo("Li Na");
        assertThat(amended.header("ETag")).isEqualTo(api().get(path).header("ETag"));
        heard(reserved(order));
        var now = api().get(path).header("ETag");
        api().with("If-Match", now).patch(path, change).expect(202);
        assertState(order, "AMENDING");
    }

    @Test
    void whoIsLateIsExpectedLaterAndSaysSo() {
        UUID order = placed("saga-6");
        var path = "/api/v1/orders/" + order;
        heard(reserved(order));
        UUID shipment = shipment(order);
        heard(planned(order, shipment));
        var etag = api().get(path).header("ETag");
        heard(expected(order, shipment, 90));
        heard(expected(order, shipment, 94));
        heard(expected(order, shipment, 150));

        var seen = get(path);
        assertThat(seen.path("expectedArrival").asString()).isEqualTo("2026-03-02T14:30:00Z");
        assertThat(seen.path("promises").findValuesAsString("cause"))
                .containsExactly("PLANNED", "RUNNING_LATE");
        assertThat(seen.path("promises").path(1).path("promisedTo").asString())
                .isEqualTo("2026-03-02T15:00:00Z");
        assertThat(api().get(path).header("ETag")).isEqualTo(etag);
        var carried = get("/api/v1/shipments/" + shipment);
        assertThat(carried.path("expectedArrival").asString()).isEqualTo("2026-03-02T14:30:00Z");
        assertThat(carried.path("promisedFrom").asString()).isEqualTo("2026-03-02T14:00:00Z");
        var told =
                get(path + "/timeline")
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("type").asString().startsWith("tracking."))
                        .map(it -> it.path("detail").path("expectedAt").asString())
                        .toList();
        assertThat(told).containsExactly("2026-03-02T13:30:00Z", "2026-03-02T14:30:00Z");
        heard(attempt(order, shipment, "DELIVERED", false));
        assertThat(get(path).path("expectedArrival").asString("")).isEmpty();
    }

    @Test
    void aStationSeesItsOwnShipmentsAndAnOrderIsOneAllTheSame() {
        UUID order = placed("saga-7");
        heard(reservedAtTwoSites(order));
        assertThat(get("/api/v1/orders/" + order + "/shipments").size()).isEqualTo(2);
        var bound = Caller.of(tenant, "d", Role.DISPATCHER).withSites(Scope.of(SITE));
        var station = Api.on(port).as(bound);
        var own = station.get("/api/v1/orders/" + order + "/shipments").expect(200).json();
        assertThat(own.findValuesAsString("originSiteId")).containsExactly(SITE.toString());
        for (var shipment : get("/api/v1/orders/" + order + "/shipments")) {
            boolean its = shipment.path("originSiteId").asString().equals(SITE.toString());
            station.get("/api/v1/shipments/" + shipment.path("id").asString())
                    .expect(its ? 200 : 404);
        }
        assertThat(station.get("/api/v1/shipments").json().path("items").size()).isOne();

        station.with("Idempotency-Key", "cancel-" + order)
                .post("/api/v1/orders/" + order + "/cancel", "{\"reason\":\"CUSTOMER_ASKED\"}")
                .expect(202);
        assertThat(said(order).stream().filter("shipment.cancel-requested.v1"::equals)).hasSize(2);
        assertState(order, "CANCELLING");
    }

    @Test
    void whatCustomersSayIsKeptAndTheLastCounts() {
        UUID order = placed("saga-8");
        heard(reserved(order));
        UUID shipment = shipment(order);
        UUID key =
                Tenancy.asSystem(
                        tenant,
                        () ->
                                transaction.execute(
                                        _ ->
                                                orders.lock(order)
                                                        .orElseThrow()
                                                        .delivery()
                                                        .recipient()
                                                        .keyId()));
        String comment =
                Tenancy.asSystem(tenant, () -> recipients.seal(key, "comment", "very friendly"));
        heard(new CustomerRated(Ids.next(), order, shipment, 3, null, NOW));
        heard(new CustomerRated(Ids.next(), order, shipment, 5, comment, NOW.plusSeconds(60)));
        heard(new CustomerRated(Ids.next(), order, shipment, 1, null, NOW.minusSeconds(60)));
        var kept = get("/api/v1/feedback?orderId=" + order).path("items");
        assertThat(kept.size()).isOne();
        assertThat(kept.path(0).path("stars").asInt()).isEqualTo(5);
        assertThat(kept.path(0).path("comment").asString()).isEqualTo("very friendly");
        assertThat(get("/api/v1/feedback?toStars=4&orderId=" + order).path("items").size())
                .isZero();
        api().get("/api/v1/feedback?fromStars=0").expect(400);
        assertThat(api().get("/api/v1/orders/" + order + "/timeline").body())
                .contains("tracking.customer-rated.v1")
                .doesNotContain(comment);
    }

    @Test
    void aCustomersNoteReachesTheOrder() {
        UUID order = placed("saga-9");
        heard(reserved(order));
        UUID shipment = shipment(order);
        heard(new CustomerAsked(Ids.next(), order, shipment, "NEIGHBOUR", null, null, NOW));
        assertState(order, "AMENDING");
        heard(new JobAmended(job(order, shipment), Ids.next()));
        assertState(order, "CONFIRMED");
        var seen = get("/api/v1/orders/" + order);
        assertThat(seen.path("deliveryMode").asString()).isEqualTo("NEIGHBOUR");
        assertThat(seen.path("deliveryConsent").asString()).startsWith("tracking link 2026");
        assertThat(said(order)).contains("order.customer-answered.v1");
        heard(new CustomerAsked(Ids.next(), order, shipment, "REFUSE", null, null, NOW));
        heard(new JobReleased(job(order, shipment), Ids.next()));
        assertState(order, "CANCELLED");
    }

    @Test
    void heavyOrdersTravelInSeveralParcels() {
        api().with("If-Match", "\"0\"")
                .put("/api/v1/order-settings", "{\"maxAttempts\":2,\"maxParcelWeightGrams\":2000}")
                .expect(200);
        UUID order = placed("saga-5");
        heard(reserved(order));
        assertThat(parcels(shipment(order))).hasSize(2);
    }

    private Api.Answer cancel(UUID order) {
        return api().post("/api/v1/orders/" + order + "/cancel", "{\"reason\":\"CUSTOMER_ASKED\"}");
    }

    private void heard(DomainEvent event) {
        var envelope =
                new Envelope(
                        Ids.next(),
                        EventCodec.typeOf(event),
                        Topic.of(event),
                        tenant,
                        Ids.next(),
                        Ids.next(),
                        1,
                        1,
                        NOW,
                        null,
                        event);
        Tenancy.runAsSystem(
                tenant, () -> transaction.executeWithoutResult(_ -> reactions.handle(envelope)));
    }

    /** Each line from a site of its own. */
    private StockReserved reservedAtTwoSites(UUID order) {
        var lines = reserved(order).allocations().getFirst().lines();
        return new StockReserved(
                order,
                List.of(
                        new Allocation(SITE, lines.subList(0, 1)),
                        new Allocation(Ids.next(), lines.subList(1, 2))));
    }

    private StockReserved reserved(UUID order) {
        var lines = new ArrayList<Line>();
        for (JsonNode line : get("/api/v1/orders/" + order).path("lines")) {
            var id = UUID.fromString(line.path("id").asString());
            lines.add(new Line(id, line.path("sku").asString(), line.path("quantity").asInt()));
        }
        return new StockReserved(order, List.of(new Allocation(SITE, lines)));
    }

    private JobPlanned planned(UUID order, UUID shipment) {
        return new JobPlanned(
                job(order, shipment),
                ROUTE,
                Ids.next(),
                VEHICLE,
                null,
                LocalDate.of(2026, 3, 2),
                1,
                NOW,
                NOW,
                NOW.plusSeconds(7200));
    }

    private AttemptRecorded attempt(UUID order, UUID shipment, String outcome, boolean tryAgain) {
        var each = parcels(shipment).stream().map(id -> new ParcelOutcome(id, outcome)).toList();
        return new AttemptRecorded(
                job(order, shipment),
                ROUTE,
                Ids.next(),
                VEHICLE,
                1,
                each,
                "NOT_AT_HOME",
                tryAgain,
                "CUSTOMER",
                null,
                null,
                NOW,
                NOW);
    }

    private static ArrivalEstimated expected(UUID order, UUID shipment, int minutesAfterNoon) {
        var at = NOW.plusSeconds(60L * minutesAfterNoon);
        return new ArrivalEstimated(order, shipment, ROUTE, Ids.next(), at, NOW);
    }

    private static JobRef job(UUID order, UUID shipment) {
        return new JobRef(shipment, order, shipment, shipment);
    }

    private UUID shipment(UUID order) {
        var shipments = get("/api/v1/orders/" + order + "/shipments");
        return UUID.fromString(shipments.path(0).path("id").asString());
    }

    private List<UUID> parcels(UUID shipment) {
        return get("/api/v1/shipments/" + shipment)
                .path("parcels")
                .findValuesAsString("id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> said(UUID order) {
        return database.asSuperuser()
                .sql("SELECT type FROM orders.outbox WHERE aggregate_id = :id ORDER BY version")
                .param("id", order)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void assertState(UUID order, String state) {
        assertThat(get("/api/v1/orders/" + order).path("state").asString()).isEqualTo(state);
    }

    private JsonNode get(String path) {
        return api().get(path).expect(200).json();
    }
}
