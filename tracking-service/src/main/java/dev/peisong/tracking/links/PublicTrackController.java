package dev.peisong.tracking.links;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.live.Streams;
import dev.peisong.tracking.proof.Handovers;
import dev.peisong.tracking.timeline.Shipments;
import dev.peisong.tracking.wishes.MakeWish;
import dev.peisong.tracking.wishes.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a customer sees and says without a login. Nobody's name or address but the courier's first
 * name; a wrong, an expired and another's link look the same.
 */
@RestController
@RequestMapping("/api/v1/public/track/{token}")
class PublicTrackController {
    private final TrackingLinks links;
    private final Shipments shipments;
    private final CustomerViews views;
    private final Handovers handovers;
    private final MakeWish makeWish;
    private final Streams streams;

    PublicTrackController(
            TrackingLinks links,
            Shipments shipments,
            CustomerViews views,
            Handovers handovers,
            MakeWish makeWish,
            Streams streams) {
        this.links = links;
        this.shipments = shipments;
        this.views = views;
        this.handovers = handovers;
        this.makeWish = makeWish;
        this.streams = streams;
    }

    /** What can be wished for before delivery. */
    enum WishKind {
        INSTRUCTIONS,
        NEIGHBOUR,
        DOOR,
        WINDOW,
        REFUSE
    }

    /**
     * A wish.
     *
     * @param note for the driver; of INSTRUCTIONS alone, and none takes an earlier one back
     * @param window another time; of WINDOW alone
     */
    record WishRequest(
            @NotNull WishKind kind,
            @Size(min = 1, max = 300) @Nullable String note,
            @Nullable TimeWindow window) {}

    /** How the delivery was. */
    record RatingRequest(
            @NotNull @Min(1) @Max(5) Integer stars,
            @Size(min = 1, max = 1000) @Nullable String comment) {}

    @GetMapping
    CustomerView show(@PathVariable String token, HttpServletRequest request) {
        var link = opened(request);
        return views.of(shipment(link), link.expiresAt());
    }

    /** Sends the view at once, and again whenever it changes. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String token, HttpServletRequest request) {
        UUID shipment = opened(request).shipmentId();
        return streams.ofCustomer(Tenancy.current(), shipment, () -> look(token));
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(@PathVariable String token, HttpServletRequest request) {
        var link = opened(request);
        boolean came = views.of(shipment(link), link.expiresAt()).handover() != null;
        Handovers.Picture picture =
                (came ? handovers.photo(link.shipmentId()) : Optional.<Handovers.Picture>empty())
                        .orElseThrow(() -> DomainException.notFound("photo", "of this delivery"));
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(picture.bytes());
    }

    /** Taken down, and passed on: the answer comes in the view. */
    @PostMapping("/wishes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Wish wish(
            @PathVariable String token,
            @RequestBody @Valid WishRequest asked,
            HttpServletRequest request) {
        return make(
                request,
                Wish.Kind.valueOf(asked.kind().name()),
                asked.kind() == WishKind.INSTRUCTIONS ? asked.note() : null,
                asked.kind() == WishKind.WINDOW ? asked.window() : null,
                null);
    }

    /** Said again, the last counts. */
    @PostMapping("/ratings")
    @ResponseStatus(HttpStatus.CREATED)
    Wish rate(
            @PathVariable String token,
            @RequestBody @Valid RatingRequest said,
            HttpServletRequest request) {
        return make(request, Wish.Kind.RATING, said.comment(), null, said.stars());
    }

    private Wish make(
            HttpServletRequest request,
            Wish.Kind kind,
            @Nullable String text,
            @Nullable TimeWindow window,
            @Nullable Integer stars) {
        var link = opened(request);
        return makeWish.make(
                shipment(link), new MakeWish.Asked(link.hash(), kind, text, window, stars));
    }

    /** Empty once the link has expired. */
    private Optional<Streams.Look> look(String token) {
        return links.open(token)
                .flatMap(
                        link ->
                                shipments
                                        .find(link.shipmentId())
                                        .map(
                                                s ->
                                                        new Streams.Look(
                                                                s.vehicleId(),
                                                                views.of(s, link.expiresAt()))));
    }

    private Shipments.Tracked shipment(TrackingLinks.Opened link) {
        return shipments.find(link.shipmentId()).orElseThrow(PublicTrackController::noSuchLink);
    }

    private static TrackingLinks.Opened opened(HttpServletRequest request) {
        if (request.getAttribute(LinkFilter.OPENED) instanceof TrackingLinks.Opened link) {
            return link;
        }
        throw noSuchLink();
    }

    private static DomainException noSuchLink() {
        return new DomainException(
                DomainException.Kind.NOT_FOUND,
                "tracking-link-not-found",
                "This link is not valid, or no longer: ask the sender for a new one");
    }
}
