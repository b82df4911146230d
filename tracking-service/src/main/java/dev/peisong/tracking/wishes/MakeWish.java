package dev.peisong.tracking.wishes;

import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.TrackingEvent.CustomerAsked;
import dev.peisong.common.contract.TrackingEvent.CustomerRated;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.timeline.Shipments;
import dev.peisong.tracking.wishes.Wish.Answer;
import dev.peisong.tracking.wishes.Wish.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what a customer asks or says, and tells the order of it. */
@Component
public class MakeWish {
    private static final Duration WHILE = Duration.ofHours(1);
    private static final int AT_MOST = 12;

    private final Wishes wishes;
    private final PersonalData personal;
    private final Outbox outbox;
    private final Clock clock;

    MakeWish(Wishes wishes, PersonalData personal, Outbox outbox, Clock clock) {
        this.wishes = wishes;
        this.personal = personal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a customer asks.
     *
     * @param linkHash which link they used
     */
    public record Asked(
            String linkHash,
            Kind kind,
            @Nullable String text,
            @Nullable TimeWindow window,
            @Nullable Integer stars) {}

    /**
     * Keeps the wish; the order's answer follows.
     *
     * @throws DomainException ILLEGAL_STATE when it cannot be asked now, INVALID for an impossible
     *     window, TOO_MANY after twelve in an hour
     */
    @Transactional
    public Wish make(Shipments.Tracked shipment, Asked asked) {
        Instant now = clock.instant();
        UUID shipmentId = shipment.shipmentId();
        if (wishes.madeSince(shipmentId, now.minus(WHILE)) >= AT_MOST) {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY,
                    "too-many-wishes",
                    "More than %d wishes within an hour: try again later".formatted(AT_MOST));
        }
        mustBePossible(shipment, asked, now);
        UUID id = Ids.next();
        String sealed = seal(shipment.recipientKeyId(), asked);
        var made =
                new Wishes.Made(
                        id,
                        shipmentId,
                        asked.linkHash(),
                        asked.kind(),
                        sealed,
                        asked.window(),
                        asked.stars(),
                        now);
        Answer answer = asked.kind() == Kind.RATING ? Answer.DONE : Answer.ASKED;
        wishes.add(made, answer);
        outbox.append(event(made, shipment.orderId()), id, shipment.orderId());
        return new Wish(
                id, asked.kind(), asked.text(), asked.window(), asked.stars(), now, answer, null);
    }

    private void mustBePossible(Shipments.Tracked shipment, Asked asked, Instant now) {
        List<Wish> made = wishes.of(shipment.shipmentId());
        if (!Possible.kinds(shipment.state(), made, now).contains(asked.kind())) {
            boolean waits = made.stream().anyMatch(wish -> wish.isOpen(now));
            throw DomainException.illegalState(
                    waits ? "wish-pending" : "wish-not-possible",
                    waits
                            ? "An earlier wish waits for its answer: try again in a moment"
                            : "This cannot be asked now: the shipment is " + shipment.state());
        }
        TimeWindow window = asked.window();
        if (asked.kind() == Kind.WINDOW && (window == null || !Possible.isWindow(window, now))) {
            throw DomainException.invalid(
                    "/window",
                    "window-not-possible",
                    "Name 30 minutes to 14 hours within the coming 15 days");
        }
    }

    private @Nullable String seal(UUID key, Asked asked) {
        String text = asked.text();
        if (text == null) {
            return null;
        }
        return personal.trySeal(key, Wishes.fieldOf(asked.kind()), text)
                .orElseThrow(
                        () ->
                                DomainException.illegalState(
                                        "recipient-unknown",
                                        "Nothing personal is kept of this recipient"))
                .text();
    }

    private static DomainEvent event(Wishes.Made made, UUID orderId) {
        Integer stars = made.stars();
        return stars == null
                ? new CustomerAsked(
                        made.wishId(),
                        orderId,
                        made.shipmentId(),
                        made.kind().name(),
                        made.text(),
                        made.window(),
                        made.askedAt())
                : new CustomerRated(
                        made.wishId(),
                        orderId,
                        made.shipmentId(),
                        stars,
                        made.text(),
                        made.askedAt());
    }
}
