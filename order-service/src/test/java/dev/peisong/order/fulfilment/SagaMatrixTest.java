package dev.peisong.order.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.order.ordering.OrderState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every state of an order meets every event. The table {@code saga-matrix.txt} says what is
 * decided: the state afterwards, the exceptions that it opens, and what a customer is answered. A
 * new state or event has to be decided there; {@code -Dmatrix.write=true} writes the table anew, to
 * be read before it is kept.
 */
class SagaMatrixTest {
    private static final Map<OrderState, Supplier<Story>> STATES = states();
    private static final Map<String, Consumer<Story>> EVENTS = events();

    @Test
    void everyPairIsDecided() throws IOException {
        var actual =
                EVENTS.keySet().stream().map(this::row).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("matrix.write")) {
            Files.writeString(Path.of("src/test/resources/saga-matrix.txt"), actual);
        }
        assertThat(actual).isEqualTo(decided());
    }

    @Test
    void everyStateHasAStory() {
        assertThat(STATES.keySet()).containsExactlyInAnyOrder(OrderState.values());
        STATES.forEach((state, story) -> assertThat(story.get().order.state()).isEqualTo(state));
    }

    private String row(String event) {
        return STATES.keySet().stream()
                .map(state -> "%-17s%-19s%s".formatted(state, event, outcome(state, event)))
                .collect(Collectors.joining("\n"));
    }

    private static String outcome(OrderState state, String event) {
        Story story = Objects.requireNonNull(STATES.get(state)).get();
        if (needsShipment(event) && story.shipments().isEmpty()) {
            return "cannot be: there is no shipment";
        }
        List<String> before = story.exceptions();
        Objects.requireNonNull(EVENTS.get(event)).accept(story);
        assertThat(story.order.units().total()).isEqualTo(5);
        var opened = story.exceptions().subList(before.size(), story.exceptions().size());
        String answers =
                event.startsWith("customer-") ? " " + String.join(" ", story.answers()) : "";
        var after = story.order.state();
        return (after == state ? "stays" : after.name())
                + (opened.isEmpty() ? "" : " " + String.join(" ", opened))
                + answers;
    }

    private static boolean needsShipment(String event) {
        return !List.of("reserved", "short", "stock-refused", "cancel-asked", "amend-asked")
                .contains(event);
    }

    private static String decided() throws IOException {
        try (InputStream table = SagaMatrixTest.class.getResourceAsStream("/saga-matrix.txt")) {
            return table == null
                    ? "there is no table"
                    : new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<OrderState, Supplier<Story>> states() {
        var states = new LinkedHashMap<OrderState, Supplier<Story>>();
        states.put(OrderState.RECEIVED, Story::anOrder);
        states.put(OrderState.BACKORDERED, () -> Story.anOrder().shortOfStock());
        states.put(OrderState.CONFIRMED, () -> Story.anOrder().reserved());
        states.put(OrderState.SCHEDULED, () -> Story.anOrder().reserved().planned());
        states.put(OrderState.OUT_FOR_DELIVERY, SagaMatrixTest::out);
        states.put(OrderState.CANCELLING, () -> Story.anOrder().reserved().planned().cancelAsked());
        states.put(OrderState.AMENDING, () -> Story.anOrder().reserved().planned().amendAsked());
        states.put(OrderState.DELIVERED, () -> out().delivered());
        states.put(OrderState.PARTLY_DELIVERED, SagaMatrixTest::partlyDelivered);
        states.put(OrderState.RETURNED, () -> out().refusedAtTheDoor().back());
        states.put(OrderState.LOST, () -> out().gone("LOST"));
        states.put(
                OrderState.CANCELLED,
                () -> Story.anOrder().reserved().planned().cancelAsked().released());
        states.put(OrderState.REJECTED, () -> Story.anOrder().refusedByStock());
        return states;
    }

    private static Story out() {
        return Story.anOrder().reserved().planned().departed();
    }

    private static Story partlyDelivered() {
        var story = Story.inParcelsOf(3, 3, 2).reserved().planned().departed();
        story.attempted("DAMAGED", false, "DELIVERED", "REFUSED");
        return story.back(story.first(), List.of(Story.ids(story.first()).getLast()));
    }

    private static Map<String, Consumer<Story>> events() {
        var events = new LinkedHashMap<String, Consumer<Story>>();
        events.put("reserved", Story::reserved);
        events.put("short", Story::shortOfStock);
        events.put("stock-refused", Story::refusedByStock);
        events.put("packed", Story::packed);
        events.put("job-waiting", story -> story.waiting("ADDRESS_UNCLEAR"));
        events.put("job-planned", Story::planned);
        events.put("job-unplanned", story -> story.unplanned("NOT_LOADED"));
        events.put("job-given-up", Story::givenUp);
        events.put("job-released", Story::released);
        events.put("release-refused", Story::releaseRefused);
        events.put("job-amended", Story::amendAgreed);
        events.put("amend-refused", Story::amendTooLate);
        events.put("loaded", Story::loaded);
        events.put("departed", Story::departed);
        events.put("handed-over", Story::handedOver);
        events.put("delivered", Story::delivered);
        events.put("refused", Story::refusedAtTheDoor);
        events.put("not-delivered", Story::notAtHome);
        events.put("back-at-site", Story::back);
        events.put("lost", story -> story.gone("LOST"));
        events.put("destroyed", story -> story.gone("DESTROYED"));
        events.put("arrival-estimated", story -> story.expected(180));
        events.put("cancel-asked", Story::cancelAsked);
        events.put("amend-asked", Story::amendAsked);
        events.put("customer-note", story -> story.customerAsked("INSTRUCTIONS"));
        events.put("customer-neighbour", story -> story.customerAsked("NEIGHBOUR"));
        events.put("customer-window", story -> story.customerAsked("WINDOW"));
        events.put("customer-refuse", story -> story.customerAsked("REFUSE"));
        return events;
    }
}
