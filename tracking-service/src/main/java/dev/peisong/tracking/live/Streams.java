package dev.peisong.tracking.live;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.tracking.timeline.Timeline;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Opens streams: of a tenant's whole operation, or of one shipment with its vehicle. */
@Component
public class Streams {
    private static final int AT_ONCE = 20;

    private final LiveFeed feed;
    private final Timeline timeline;
    private final Sight sight;
    private final JsonMapper json;
    private final Duration pause;

    Streams(
            LiveFeed feed,
            Timeline timeline,
            Sight sight,
            JsonMapper json,
            @Value("${peisong.streams.pause:2s}") Duration pause) {
        this.feed = feed;
        this.timeline = timeline;
        this.sight = sight;
        this.json = json;
        this.pause = pause;
    }

    SseEmitter ofOperations(Caller caller, @Nullable UUID after) {
        UUID tenantId = caller.tenantId();
        Sight.View view = sight.of(caller);
        Subscriber subscriber =
                new Subscriber(tenantId, happening -> happening.fix() == null, view);
        feed.join(subscriber); // before what is past: nothing falls between, a little comes twice
        if (after != null) {
            timeline.after(after).forEach(e -> subscriber.offer(past(tenantId, e)));
        }
        return subscriber.emitter();
    }

    /**
     * What a customer sees at a moment.
     *
     * @param vehicleId whose moves may change it; null while it is on none
     * @param view written as JSON
     */
    public record Look(@Nullable UUID vehicleId, Object view) {}

    /**
     * Opens a customer's stream: the view at once, and again whenever it changes.
     *
     * @param looking reads it anew, as the caller; empty ends the stream
     * @throws DomainException TOO_MANY when too many watch the shipment at once
     */
    public SseEmitter ofCustomer(Caller caller, UUID shipmentId, Supplier<Optional<Look>> looking) {
        if (feed.watching(shipmentId) >= AT_ONCE) {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY,
                    "too-many-viewers",
                    "%d pages watch this delivery already: close one".formatted(AT_ONCE));
        }
        var watch = new CustomerWatch(caller, shipmentId, looking, json, pause);
        feed.join(watch);
        return watch.emitter();
    }

    /**
     * Opens the stream of one shipment.
     *
     * @param vehicleId shows its positions too; null when the shipment is on none
     * @param after the last entry that the reader has; null for what happens from now on
     */
    public SseEmitter ofShipment(
            UUID tenantId, UUID shipmentId, @Nullable UUID vehicleId, @Nullable UUID after) {
        Predicate<Happening> wanted =
                h ->
                        shipmentId.equals(h.shipmentId())
                                || (vehicleId != null && vehicleId.equals(h.vehicleId()));
        Subscriber subscriber = new Subscriber(tenantId, wanted, Sight.OF_SHIPMENT);
        feed.join(subscriber);
        if (after != null) {
            timeline.of(shipmentId).stream()
                    .filter(e -> e.entryId().compareTo(after) > 0)
                    .forEach(e -> subscriber.offer(past(tenantId, e)));
        }
        return subscriber.emitter();
    }

    private Happening past(UUID tenantId, Timeline.Entry entry) {
        return new Happening(
                tenantId,
                entry.entryId(),
                entry.kind(),
                entry.shipmentId(),
                null,
                json.writeValueAsString(entry),
                null);
    }
}
