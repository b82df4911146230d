package dev.peisong.order.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.OrderEvent.OrderStateChanged;
import dev.peisong.common.contract.OrderEvent.ShipmentStateChanged;
import dev.peisong.order.ordering.Bucket;
import dev.peisong.order.ordering.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens, in whatever order: units add up, states are legal, and parcels tell it too. */
class SagaProperties {

    /** A step of a story: which shipment and which of its parcels it concerns. */
    record Step(String what, int shipment, int parcels) {
        List<UUID> some(Shipment of) {
            var ids = Story.ids(of);
            var chosen =
                    ids.stream().filter(id -> (parcels >> (ids.indexOf(id) % 3) & 1) == 1).toList();
            return chosen.isEmpty() ? ids : chosen;
        }
    }

    private static final Map<String, BiConsumer<Story, Step>> STOCK =
            Map.of(
                    "reserved", (story, _) -> story.reserved(),
                    "reserved at two sites", (story, _) -> story.reservedAtTwoSites(),
                    "short", (story, _) -> story.shortOfStock(),
                    "refused by stock", (story, _) -> story.refusedByStock(),
                    "cancel", (story, _) -> story.cancelAsked(),
                    "amend", (story, _) -> story.amendAsked());

    @Property(tries = 2_000)
    void unitsAlwaysAddUp(@ForAll("journeys") List<Step> journey) {
        var story = Story.inParcelsOf(2, 5, 3, 1);
        for (Step step : journey) {
            take(story, step);
            for (var line : story.order.lines()) {
                assertThat(line.units().total()).isEqualTo(line.quantity());
            }
            assertParcelsAgree(story);
        }
        assertStatesWereLegal(story);
    }

    @Property(tries = 1_000)
    void whatHasEndedIsSettled(@ForAll("journeys") List<Step> journey) {
        var story = Story.inParcelsOf(2, 5, 3, 1);
        journey.forEach(step -> take(story, step));
        if (story.order.state().isTerminal()) {
            var units = story.order.units();
            assertThat(units.open() + units.reserved() + units.packed() + units.aboard()).isZero();
            assertThat(units.refused()).isZero();
            assertThat(story.shipments()).allMatch(Shipment::hasEnded);
        } else {
            assertThat(story.order.state() == OrderState.CANCELLING)
                    .isEqualTo(
                            story.shipments().stream()
                                    .anyMatch(shipment -> shipment.cancelRequestId() != null));
        }
    }

    private static void assertParcelsAgree(Story story) {
        for (Bucket bucket : List.of(Bucket.PACKED, Bucket.ABOARD, Bucket.DELIVERED)) {
            int inParcels =
                    story.shipments().stream()
                            .flatMap(shipment -> shipment.parcels(_ -> true).stream())
                            .filter(p -> p.state().bucket(p.refused()) == bucket)
                            .flatMap(parcel -> parcel.contents().stream())
                            .mapToInt(content -> content.quantity())
                            .sum();
            assertThat(story.order.units().in(bucket)).as(bucket.name()).isEqualTo(inParcels);
        }
    }

    private static void assertStatesWereLegal(Story story) {
        for (var change : story.said(OrderStateChanged.class)) {
            var from = OrderState.valueOf(change.from());
            assertThat(from.canBecome(OrderState.valueOf(change.to()))).isTrue();
        }
        for (var change : story.said(ShipmentStateChanged.class)) {
            var from = ShipmentState.valueOf(change.from());
            assertThat(from.canBecome(ShipmentState.valueOf(change.to()))).isTrue();
        }
    }

    private static void take(Story story, Step step) {
        var stock = STOCK.get(step.what());
        if (stock != null) {
            stock.accept(story, step);
            return;
        }
        if (story.shipments().isEmpty()) {
            return;
        }
        var shipment = story.shipments().get(step.shipment() % story.shipments().size());
        var parcels = step.some(shipment);
        switch (step.what()) {
            case "planned" -> story.planned(shipment);
            case "unplanned" -> story.unplanned("REPLANNED");
            case "loaded" -> story.loaded(shipment, parcels);
            case "departed" -> story.departed(shipment, parcels);
            case "handed over" -> story.handedOver();
            case "back" -> story.back(shipment, parcels);
            case "lost" -> story.gone(shipment, parcels, "LOST");
            case "destroyed" -> story.gone(shipment, parcels, "DESTROYED");
            case "released" -> story.released(shipment);
            case "release refused" -> story.releaseRefused();
            case "given up" -> story.givenUp(shipment);
            case "amend agreed" -> story.amendAgreed(shipment);
            case "amend refused" -> story.amendTooLate(shipment);
            case "packed" -> story.packed();
            case "expected" -> story.expected(shipment, 40 * step.parcels());
            default -> story.attempted(shipment, parcels, "REASON", true, step.what());
        }
    }

    @Provide
    Arbitrary<List<Step>> journeys() {
        var what =
                Arbitraries.of(
                        "reserved",
                        "reserved at two sites",
                        "short",
                        "refused by stock",
                        "cancel",
                        "amend",
                        "planned",
                        "unplanned",
                        "loaded",
                        "departed",
                        "handed over",
                        "back",
                        "lost",
                        "destroyed",
                        "released",
                        "release refused",
                        "given up",
                        "amend agreed",
                        "amend refused",
                        "packed",
                        "expected",
                        "DELIVERED",
                        "REFUSED",
                        "NOT_DELIVERED");
        var steps =
                Combinators.combine(
                                what,
                                Arbitraries.integers().between(0, 1),
                                Arbitraries.integers().between(0, 7))
                        .as(Step::new);
        return steps.list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(
                        list -> {
                            var all = new ArrayList<>(list);
                            all.addFirst(new Step("reserved", 0, 0));
                            return list.size() % 3 == 0 ? list : all;
                        });
    }
}
