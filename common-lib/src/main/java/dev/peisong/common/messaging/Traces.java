package dev.peisong.common.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context over Kafka, so that one trace shows an order's whole way. */
final class Traces {
    private static final String TRACEPARENT = "traceparent";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The {@code traceparent} of the work under way; null outside any trace. */
    @Nullable String current() {
        if (tracer == null || propagator == null) {
            return null;
        }
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, Traces::put);
        return carrier.get(TRACEPARENT);
    }

    private static void put(@Nullable Map<String, String> map, String name, String value) {
        if (map != null) {
            map.put(name, value);
        }
    }

    /** Runs work as a span that continues the given trace. */
    void continued(@Nullable String traceparent, String name, Runnable work) {
        if (tracer == null || propagator == null) {
            work.run();
            return;
        }
        Map<String, String> carrier =
                traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
        Span span =
                propagator.extract(carrier, Map::get).kind(Span.Kind.CONSUMER).name(name).start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
