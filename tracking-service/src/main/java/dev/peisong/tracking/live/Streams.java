package dev.peisong.tracking.live;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.tracking.timeline.Timeline;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Opens streams: of a tenant's whole operation, or of one shipment with its vehicle. */
@Component
public class Streams {
    private final LiveFeed feed;
    private final Timeline timeline;
    private final Sight sight;
    private final JsonMapper json;

    Streams(LiveFeed feed, Timeline timeline, Sight sight, JsonMapper json) {
        this.feed = feed;
        this.timeline = timeline;
        this.sight = sight;
        this.json = json;
    }

    SseEmitter ofOperations(Caller caller, @Nullable UUID after) {
        UUID tenantId = caller.tenantId();
        Subscriber subscriber = new Subscriber(tenantId, _ -> true, sight.of(caller));
        feed.join(subscriber); // before what is past: nothing falls between, a little comes twice
        if (after != null) {
            timeline.after(after).forEach(e -> subscriber.offer(past(tenantId, e)));
        }
        return subscriber.emitter();
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
        Subscriber subscriber = new Subscriber(tenantId, wanted, _ -> true);
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
                json.writeValueAsString(entry));
    }
}
