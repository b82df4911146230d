package dev.peisong.common.messaging;

import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.ParkedEvents.State;
import dev.peisong.common.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies one event to its handlers, each in a transaction of its own with its inbox row. Decides
 * what becomes of an event that cannot be applied.
 */
class EventProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(EventProcessor.class);
    private static final int TRIES_IN_PLACE = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private final List<EventHandler> handlers;
    private final Map<String, List<EventHandler>> hearing = new LinkedHashMap<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final Offsets offsets;
    private final TransactionTemplate transaction;
    private final Traces traces;
    private final MeterRegistry metrics;
    private final Duration patience;

    EventProcessor(
            List<EventHandler> handlers,
            Inbox inbox,
            ParkedEvents parked,
            Offsets offsets,
            TransactionTemplate transaction,
            Traces traces,
            MeterRegistry metrics,
            Duration patience) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.parked = parked;
        this.offsets = offsets;
        this.transaction = transaction;
        this.traces = traces;
        this.metrics = metrics;
        this.patience = patience;
        for (EventHandler handler : handlers) {
            for (Topic topic : handler.topics()) {
                String name = topic.topicName();
                hearing.computeIfAbsent(name, _ -> new ArrayList<>()).add(handler);
                names.computeIfAbsent(name, _ -> new ArrayList<>()).add(handler.name());
            }
        }
    }

    /**
     * Applies or parks the event for every handler and then notes the offset.
     *
     * @throws RuntimeException when something around us fails: the same event is to be given again
     */
    void process(Inbound event) {
        for (EventHandler handler : hearing.getOrDefault(event.at().topic(), List.of())) {
            Tenancy.runAsSystem(event.tenantId(), () -> apply(handler, event));
        }
        List<String> heardBy = handlersOf(event.at().topic());
        Tenancy.runAsSystem(
                event.tenantId(),
                () -> transaction.executeWithoutResult(_ -> offsets.handled(event.at(), heardBy)));
    }

    private void apply(EventHandler handler, Inbound event) {
        for (int attempt = 1; ; attempt++) {
            try {
                traces.continued(
                        event.traceparent(),
                        handler.name() + " " + event.type(),
                        () -> transaction.executeWithoutResult(_ -> applyOnce(handler, event)));
                return;
            } catch (NotYetException e) {
                park(handler, event, State.WAITING, e.getMessage());
                return;
            } catch (RuntimeException e) {
                if (Failures.passes(e)) {
                    throw e;
                }
                if (attempt == TRIES_IN_PLACE) {
                    LOG.error(
                            "{} parks {} of key {}", handler.name(), event.type(), event.key(), e);
                    park(handler, event, State.PARKED, reasonOf(e));
                    return;
                }
            }
        }
    }

    private void applyOnce(EventHandler handler, Inbound event) {
        if (parked.isBehind(handler.name(), event)) {
            parked.park(handler.name(), event, State.BEHIND, "behind an earlier event of its key");
            return;
        }
        handle(handler, event);
    }

    private void handle(EventHandler handler, Inbound event) {
        if (!event.isReadable()) {
            event.envelope(); // says what is wrong with it
        }
        switch (inbox.judge(handler.name(), event)) {
            case DUPLICATE -> count(handler, "duplicate");
            case TOO_EARLY ->
                    throw new NotYetException(
                            "version %d of %s comes before earlier ones"
                                    .formatted(event.version(), event.aggregateId()));
            case NEXT -> {
                handler.handle(event.envelope());
                inbox.applied(handler.name(), event);
                count(handler, "applied");
            }
        }
    }

    private void park(EventHandler handler, Inbound event, State state, @Nullable String reason) {
        transaction.executeWithoutResult(
                _ -> parked.park(handler.name(), event, state, String.valueOf(reason)));
        count(handler, state.name().toLowerCase(Locale.ROOT));
    }

    /** Tries the heads of parked keys that are due; true when one of them was applied. */
    boolean retryParked() {
        boolean progress = false;
        for (ParkedEvents.Row row : parked.due(100)) {
            EventHandler handler = handlerNamed(row.handler());
            if (handler != null) {
                progress |= Tenancy.asSystem(row.event().tenantId(), () -> retry(handler, row));
            }
        }
        return progress;
    }

    private boolean retry(EventHandler handler, ParkedEvents.Row row) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(_ -> claimAndHandle(handler, row.event().at())));
        } catch (NotYetException e) {
            postpone(row, State.WAITING, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (Failures.passes(e)) {
                throw e;
            }
            LOG.error("{} parks {}", handler.name(), row.event().type(), e);
            postpone(row, State.PARKED, reasonOf(e));
        }
        return false;
    }

    private boolean claimAndHandle(EventHandler handler, Inbound.At at) {
        return parked.claim(handler.name(), at)
                .map(
                        claimed -> {
                            handle(handler, claimed.event());
                            parked.remove(handler.name(), at);
                            return true;
                        })
                .orElse(false);
    }

    /** A page of what is parked for the current tenant. */
    List<ParkedEvents.Row> parked(String after, int limit) {
        return Objects.requireNonNull(transaction.execute(_ -> parked.page(after, limit)));
    }

    /** Has the head of a parked key tried again soon; false when it is not there. */
    boolean replay(String handler, Inbound.At at) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ ->
                                parked.claim(handler, at)
                                        .map(row -> waitAgain(handler, at, row.reason()))
                                        .orElse(false)));
    }

    private boolean waitAgain(String handler, Inbound.At at, String reason) {
        parked.postpone(handler, at, State.WAITING, reason, Duration.ZERO);
        return true;
    }

    /** Counts a parked event as applied without its effect; false when it is not there. */
    boolean skip(String handler, Inbound.At at) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ ->
                                parked.claim(handler, at)
                                        .map(row -> skipped(handler, row.event()))
                                        .orElse(false)));
    }

    private boolean skipped(String handler, Inbound event) {
        if (inbox.judge(handler, event) != Inbox.Verdict.DUPLICATE) {
            inbox.applied(handler, event);
        }
        parked.remove(handler, event.at());
        LOG.warn("An operator skipped {} {} for {}", event.type(), event.eventId(), handler);
        return true;
    }

    private void postpone(ParkedEvents.Row row, State state, String reason) {
        long wait = FIRST_WAIT.toMillis() << Math.min(row.attempts(), 10);
        Duration by = Duration.ofMillis(Math.min(wait, patience.toMillis()));
        transaction.executeWithoutResult(
                _ -> parked.postpone(row.handler(), row.event().at(), state, reason, by));
    }

    private @Nullable EventHandler handlerNamed(String name) {
        return handlers.stream().filter(h -> h.name().equals(name)).findFirst().orElse(null);
    }

    /** The names of those who hear a topic. */
    List<String> handlersOf(String topic) {
        return names.getOrDefault(topic, List.of());
    }

    List<String> topics() {
        return List.copyOf(hearing.keySet());
    }

    private void count(EventHandler handler, String outcome) {
        metrics.counter("peisong.events", "handler", handler.name(), "outcome", outcome)
                .increment();
    }

    private static String reasonOf(Throwable e) {
        String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }
}
