package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobAmendRefused;
import dev.peisong.common.contract.DispatchEvent.JobAmended;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobGivenUp;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.DispatchEvent.JobReleaseRefused;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.JobWaiting;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.DispatchEvent.ParcelsHandedOver;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.ParcelsLost;
import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.CustomerAnswered;
import dev.peisong.common.contract.OrderEvent.ExceptionOpened;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.contract.StockEvent.Allocation;
import dev.peisong.common.contract.StockEvent.ParcelsPacked;
import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.contract.TrackingEvent.CustomerAsked;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.order.fulfilment.Fulfilment.Policy;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.OrderLine;
import dev.peisong.order.ordering.Placement;
import dev.peisong.order.ordering.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order and what happens to it, told in the words of the trade and without a database. */
final class Story {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final UUID SITE = Ids.next();
    static final UUID OTHER_SITE = Ids.next();
    static final UUID VEHICLE = Ids.next();

    final Order order;
    final List<OrderEvent> said = new ArrayList<>();

    /** Estimates that the timeline shows, in minutes after noon. */
    final List<Integer> told = new ArrayList<>();

    final Policy policy;
    private final UUID route = Ids.next();
    private List<Shipment> shipments = new ArrayList<>();

    private Story(Policy policy, int[] quantities) {
        this.policy = policy;
        var lines = new ArrayList<Placement.Line>();
        for (int quantity : quantities) {
            lines.add(
                    new Placement.Line(Ids.next(), "SKU-" + lines.size(), quantity, 1_000, 2_000));
        }
        this.order =
                Order.place(
                        new Placement(
                                Ids.next(),
                                Ids.next(),
                                "ref-1",
                                lines,
                                delivery("door 1"),
                                Placement.PhoneIndex.NONE,
                                null,
                                "MERCHANT",
                                null,
                                null),
                        NOON);
        said.addAll(order.takeSaid());
    }

    /** An order of two lines. */
    static Story anOrder() {
        return anOrderOf(3, 2);
    }

    static Story anOrderOf(int... quantities) {
        return new Story(new Policy(3, null), quantities);
    }

    /** Every unit weighs 1 kg, so this makes a parcel of each so many units. */
    static Story inParcelsOf(int units, int... quantities) {
        return new Story(new Policy(3, units * 1_000L), quantities);
    }

    static Delivery delivery(String line) {
        return new Delivery(
                new Delivery.Recipient(Ids.next(), "sealed", null, null),
                new Delivery.Address("310000", "Shanghai", "Xuhui", null, line),
                null,
                List.of(),
                180,
                "STANDARD",
                50,
                List.of(),
                "NORMAL",
                "DOOR",
                null,
                Map.of());
    }

    Fulfilment now() {
        return new Fulfilment(order, shipments, policy, NOON);
    }

    private Story then(Reaction reaction) {
        Fulfilment f = now();
        reaction.to(f);
        shipments = new ArrayList<>(f.shipments());
        said.addAll(order.takeSaid());
        return this;
    }

    interface Reaction {
        void to(Fulfilment f);
    }

    // what stock says

    Story reserved() {
        return then(f -> WhenStockAnswersThenShip.reserved(f, everything(SITE)));
    }

    /** The first line from one site, the others from another. */
    Story reservedAtTwoSites() {
        var first = order.lines().getFirst();
        var rest = order.lines().subList(1, order.lines().size());
        var answer =
                new StockEvent.StockReserved(
                        order.id(),
                        List.of(
                                new Allocation(SITE, List.of(all(first))),
                                new Allocation(
                                        OTHER_SITE, rest.stream().map(Story::all).toList())));
        return then(f -> WhenStockAnswersThenShip.reserved(f, answer));
    }

    Story shortOfStock() {
        var first = order.lines().getFirst();
        var one = new StockEvent.Line(first.id(), first.sku(), 1);
        var answer =
                new StockEvent.StockShort(
                        order.id(), List.of(new Allocation(SITE, List.of(one))), List.of());
        return then(f -> WhenStockAnswersThenShip.shortOf(f, answer));
    }

    Story refusedByStock() {
        var answer = new StockEvent.StockRefused(order.id(), null, "SKU_WITHDRAWN");
        return then(f -> WhenStockAnswersThenShip.refused(f, answer));
    }

    Story packed() {
        return then(
                f ->
                        WhenGoodsMoveThenCount.packed(
                                f,
                                new ParcelsPacked(
                                        order.id(), first().id(), SITE, ids(first()), NOON, NOON)));
    }

    private StockEvent.StockReserved everything(UUID site) {
        var lines = order.lines().stream().map(Story::all).toList();
        return new StockEvent.StockReserved(order.id(), List.of(new Allocation(site, lines)));
    }

    private static StockEvent.Line all(OrderLine line) {
        return new StockEvent.Line(line.id(), line.sku(), line.quantity());
    }

    // what dispatch says

    Story planned() {
        shipments.forEach(this::planned);
        return this;
    }

    Story planned(Shipment s) {
        return planned(s, route);
    }

    /** On another route, with the same window. */
    Story plannedAnew() {
        return planned(first(), Ids.next());
    }

    private Story planned(Shipment s, UUID onRoute) {
        var plan =
                new JobPlanned(
                        job(s),
                        onRoute,
                        Ids.next(),
                        VEHICLE,
                        null,
                        LocalDate.of(2026, 3, 2),
                        1,
                        NOON.plusSeconds(3600),
                        NOON,
                        NOON.plusSeconds(7200));
        return then(f -> WhenJobPlannedThenSchedule.planned(f, plan));
    }

    Story unplanned(String reason) {
        return then(
                f ->
                        WhenJobPlannedThenSchedule.unplanned(
                                f, new JobUnplanned(job(first()), reason)));
    }

    Story waiting(String reason) {
        return then(
                f ->
                        WhenJobPlannedThenSchedule.waiting(
                                f, new JobWaiting(job(first()), reason, null)));
    }

    Story loaded() {
        return loaded(first(), ids(first()));
    }

    Story loaded(Shipment s, List<UUID> parcels) {
        var fact = new ParcelsLoaded(job(s), route, VEHICLE, SITE, parcels, NOON, NOON);
        return then(f -> WhenGoodsMoveThenCount.loaded(f, fact));
    }

    Story departed() {
        return departed(first(), ids(first()));
    }

    Story departed(Shipment s, List<UUID> parcels) {
        var fact = new JobDeparted(job(s), route, VEHICLE, parcels, NOON, NOON);
        return then(f -> WhenGoodsMoveThenCount.departed(f, fact));
    }

    Story handedOver() {
        var fact =
                new ParcelsHandedOver(
                        job(first()),
                        route,
                        VEHICLE,
                        Ids.next(),
                        Ids.next(),
                        ids(first()),
                        NOON,
                        NOON);
        return then(f -> WhenGoodsMoveThenCount.handedOver(f, fact));
    }

    /** One outcome for each parcel of the first shipment, or one for all of them. */
    Story attempted(@Nullable String reason, boolean tryAgain, String... outcomes) {
        return attempted(first(), ids(first()), reason, tryAgain, outcomes);
    }

    Story attempted(
            Shipment s,
            List<UUID> parcels,
            @Nullable String reason,
            boolean tryAgain,
            String... outcomes) {
        var each = new ArrayList<ParcelOutcome>();
        for (UUID id : parcels) {
            each.add(new ParcelOutcome(id, outcomes[Math.min(each.size(), outcomes.length - 1)]));
        }
        var fact =
                new AttemptRecorded(
                        job(s),
                        route,
                        Ids.next(),
                        VEHICLE,
                        s.attemptsMade() + 1,
                        each,
                        reason,
                        tryAgain,
                        null,
                        null,
                        null,
                        NOON,
                        NOON);
        return then(f -> WhenGoodsMoveThenCount.attempted(f, fact));
    }

    Story delivered() {
        return attempted(null, false, "DELIVERED");
    }

    Story notAtHome() {
        return attempted("NOT_AT_HOME", true, "NOT_DELIVERED");
    }

    Story refusedAtTheDoor() {
        return attempted("DAMAGED", false, "REFUSED");
    }

    Story back() {
        return back(first(), ids(first()));
    }

    Story back(Shipment s, List<UUID> parcels) {
        var fact = new ParcelsReturned(job(s), route, VEHICLE, SITE, parcels, NOON, NOON);
        return then(f -> WhenGoodsMoveThenCount.back(f, fact));
    }

    Story gone(String kind) {
        return gone(first(), ids(first()), kind);
    }

    Story gone(Shipment s, List<UUID> parcels, String kind) {
        var fact = new ParcelsLost(job(s), VEHICLE, parcels, kind, "ACCIDENT", NOON, NOON);
        return then(f -> WhenGoodsMoveThenCount.lost(f, fact));
    }

    Story released() {
        shipments.stream().filter(s -> !s.isReturn()).toList().forEach(this::released);
        return this;
    }

    Story released(Shipment s) {
        return then(
                f ->
                        WhenDispatchAnswersThenSettle.released(
                                f, new JobReleased(job(s), Ids.next())));
    }

    Story releaseRefused() {
        var answer = new JobReleaseRefused(job(first()), Ids.next(), "TOO_LATE", true);
        return then(f -> WhenDispatchAnswersThenSettle.releaseRefused(f, answer));
    }

    Story givenUp() {
        return givenUp(first());
    }

    Story givenUp(Shipment s) {
        return then(
                f ->
                        WhenDispatchAnswersThenSettle.givenUp(
                                f, new JobGivenUp(job(s), "NO_CAPACITY", null)));
    }

    Story amendAgreed() {
        return amendAgreed(first());
    }

    Story amendAgreed(Shipment s) {
        return then(
                f -> WhenDispatchAnswersThenSettle.amended(f, new JobAmended(job(s), Ids.next())));
    }

    Story amendTooLate() {
        return amendTooLate(first());
    }

    Story amendTooLate(Shipment s) {
        var answer = new JobAmendRefused(job(s), Ids.next(), "TOO_LATE");
        return then(f -> WhenDispatchAnswersThenSettle.amendRefused(f, answer));
    }

    // what tracking says

    Story expected(int minutesAfterNoon) {
        return expected(first(), minutesAfterNoon);
    }

    Story expected(Shipment s, int minutesAfterNoon) {
        return expected(s, NOON, minutesAfterNoon);
    }

    /** From a position that was seen so many minutes after noon. */
    Story expectedAsOf(int seen, int minutesAfterNoon) {
        return expected(first(), NOON.plusSeconds(60L * seen), minutesAfterNoon);
    }

    private Story expected(Shipment s, Instant asOf, int minutesAfterNoon) {
        var at = NOON.plusSeconds(60L * minutesAfterNoon);
        var news = new ArrivalEstimated(order.id(), s.id(), route, Ids.next(), at, asOf);
        return then(
                f -> {
                    if (WhenArrivalEstimatedThenPromise.estimated(f, news)) {
                        told.add(minutesAfterNoon);
                    }
                });
    }

    Story customerAsked(String kind) {
        return customerAsked(kind, Ids.next());
    }

    Story customerAsked(String kind, UUID wish) {
        String note = kind.equals("INSTRUCTIONS") ? "sealed note" : null;
        var tomorrow = NOON.plusSeconds(86_400);
        var window =
                kind.equals("WINDOW") ? new TimeWindow(tomorrow, tomorrow.plusSeconds(7200)) : null;
        var asked = new CustomerAsked(wish, order.id(), first().id(), kind, note, window, NOON);
        return then(f -> WhenCustomerAsksThenAnswer.asked(f, asked));
    }

    // what people ask

    Story cancelAsked() {
        return then(f -> Requests.cancel(f, "CUSTOMER_ASKED", null));
    }

    Story amendAsked() {
        var terms = new Terms(delivery("door 2"), Placement.PhoneIndex.NONE);
        return then(f -> Requests.amend(f, terms));
    }

    Story returnAsked(int unitsOfFirstLine) {
        var units = Map.of(order.lines().getFirst().id(), unitsOfFirstLine);
        return then(f -> Requests.bringBack(f, f.shipments().getFirst(), units));
    }

    // what there is to see

    Shipment first() {
        return shipments.getFirst();
    }

    Shipment second() {
        return shipments.get(1);
    }

    List<Shipment> shipments() {
        return shipments;
    }

    static List<UUID> ids(Shipment s) {
        return s.parcels(_ -> true).stream().map(Parcel::id).toList();
    }

    <T extends OrderEvent> List<T> said(Class<T> type) {
        return said.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> exceptions() {
        return said(ExceptionOpened.class).stream().map(ExceptionOpened::kind).toList();
    }

    /** What customers were answered, with the reason. */
    List<String> answers() {
        return said(CustomerAnswered.class).stream()
                .map(a -> a.reason() == null ? a.answer() : a.answer() + ":" + a.reason())
                .toList();
    }

    private JobRef job(Shipment s) {
        return new JobRef(s.id(), order.id(), s.id(), s.id());
    }
}
