package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.messaging.Inbound.At;
import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a partition is read on, of which several handlers hear. */
@ProbeTest
class OffsetsTest {
    private static final List<String> ONE = List.of("one");
    private static final List<String> BOTH = List.of("one", "another");

    @Autowired Offsets offsets;
    @Autowired TransactionTemplate transaction;

    private final String topic = "topic-" + UUID.randomUUID();

    @Test
    void goesOnWhereTheHandlersAre() {
        handled(6, BOTH);
        assertThat(offsets.next(topic, 0, BOTH)).hasValue(7);
        assertThat(offsets.next(topic, 1, BOTH)).isEmpty();
    }

    @Test
    void aHandlerThatComesLaterHearsEverything() {
        handled(6, ONE);
        assertThat(offsets.next(topic, 0, BOTH)).isEmpty();
        handled(0, BOTH);
        assertThat(offsets.next(topic, 0, BOTH)).as("broken off before it caught up").hasValue(1);
        assertThat(offsets.next(topic, 0, ONE)).as("never goes back").hasValue(7);
    }

    private void handled(long offset, List<String> handlers) {
        Tenancy.runAsSystem(
                UUID.randomUUID(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> offsets.handled(new At(topic, 0, offset), handlers)));
    }
}
