package dev.peisong.quickstart.journey;

import static dev.peisong.quickstart.journey.Stage.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.demo.api.Gateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services die where it hurts most and are started again: every effect is there once. */
@ExtendWith(WholePlatform.class)
class KillTest {
    private static final int ORDERS = 6;

    private final Gateway admin = WholePlatform.admin();

    @Test
    void aConsumerBetweenItsEffectAndItsCommit() throws Exception {
        Stage stage = Stage.withBooks(admin, ORDERS - 1);
        List<UUID> orders = new ArrayList<>();
        stage.counter.awaitState(stage.ordersBooks(1), "CONFIRMED"); // the desk knows books now
        try (var reserved = CrashPoint.beforeUpdateOf("inventory.inbox")) {
            for (int i = 1; i < ORDERS; i++) {
                orders.add(stage.ordersBooks(1));
            }
            reserved.awaitSomebody();
            WholePlatform.platform().kill("inventory-service");
            reserved.abandon();
        }

        await("all but one to be served")
                .atMost(WholePlatform.PATIENCE)
                .until(
                        () ->
                                states(stage, orders)
                                        .equals(Map.of("CONFIRMED", 4, "BACKORDERED", 1)));
        assertThat(stage.stock(BOOK).path("reserved").asInt()).isEqualTo(ORDERS - 1);
    }

    private static Map<String, Integer> states(Stage stage, List<UUID> orders) {
        var counts = new HashMap<String, Integer>();
        orders.forEach(order -> counts.merge(stage.counter.state(order), 1, Integer::sum));
        return counts;
    }

    @Test
    void aRelayBetweenSendingAndMarking() throws Exception {
        Stage stage = Stage.withBooks(admin, ORDERS);
        stage.counter.awaitState(stage.ordersBooks(1), "CONFIRMED"); // the desk knows books now
        WholePlatform.bringToRest();
        UUID sent;
        List<UUID> unsent = new ArrayList<>();
        try (var marking = CrashPoint.beforeUpdateOf("orders.outbox")) {
            sent = stage.ordersBooks(1);
            marking.awaitSomebody();
            unsent.add(stage.ordersBooks(1));
            unsent.add(stage.ordersBooks(1));
            WholePlatform.platform().kill("order-service");
            marking.abandon();
        }
        WholePlatform.platform().awaitServing("order-service");

        stage.counter.awaitState(sent, "CONFIRMED");
        for (UUID order : unsent) {
            stage.counter.awaitState(order, "CONFIRMED");
        }
        List<String> events = Topics.idsOf("peisong.order", sent);
        assertThat(events).as("order.placed is there twice").hasSizeGreaterThan(2);
        assertThat(events.getFirst()).isEqualTo(events.get(1));
        assertThat(stage.stock(BOOK).path("reserved").asInt()).isEqualTo(3);
    }
}
