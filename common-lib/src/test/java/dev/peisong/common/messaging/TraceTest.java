package dev.peisong.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One trace from a request over its event to whoever hears it, and in the lines each of them logs.
 */
class TraceTest extends BackboneStage {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(TraceTest.class);

    @LocalServerPort int port;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        LOG.addAppender(logged);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(logged);
    }

    @Test
    void theTraceOfARequestGoesOnInTheConsumerOfItsEvent() {
        ledger.onceWritten("traced", () -> LOG.info("heard"));
        Api.on(port)
                .as(Caller.of(tenant, "anna", Role.ADMIN))
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .post("/api/v1/probe/cancellations/" + order + "?reason=traced", "")
                .expect(200);
        awaitEffects("traced");
        assertThat(bench.heard(tenant))
                .extracting(Envelope::traceparent)
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE)
                .doesNotContain("00f067aa0ba902b7");
        JsonNode line = JsonMapper.shared().readTree(asJson(logged.list.getFirst()));
        assertThat(line.path("message").asString()).isEqualTo("heard");
        assertThat(line.findValuesAsString("traceId")).as(line.toString()).containsExactly(TRACE);
    }

    /** As services print it: see {@code logging.structured.format.console}. */
    private static String asJson(ILoggingEvent event) {
        var encoder = new StructuredLogEncoder();
        encoder.setContext(LOG.getLoggerContext());
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
