package dev.peisong.tracking.links;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.names.Names;
import dev.peisong.tracking.position.LastPositions;
import dev.peisong.tracking.proof.Handovers;
import dev.peisong.tracking.routes.Routes;
import dev.peisong.tracking.timeline.Shipments.Tracked;
import dev.peisong.tracking.timeline.Timeline;
import dev.peisong.tracking.wishes.Possible;
import dev.peisong.tracking.wishes.Wish;
import dev.peisong.tracking.wishes.Wishes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a customer may see at this moment. */
@Component
class CustomerViews {
    private static final String OUT = "OUT_FOR_DELIVERY";

    /** What is back at a site comes some day, but the time that was planned is over. */
    private static final Set<String> COMING = Set.of("CREATED", "SCHEDULED", OUT);

    private static final Set<String> CAME = Set.of("DELIVERED", "PARTLY_DELIVERED");

    private final Names names;
    private final Routes routes;
    private final Timeline timeline;
    private final LastPositions positions;
    private final Handovers handovers;
    private final Wishes wishes;
    private final Clock clock;

    CustomerViews(
            Names names,
            Routes routes,
            Timeline timeline,
            LastPositions positions,
            Handovers handovers,
            Wishes wishes,
            Clock clock) {
        this.names = names;
        this.routes = routes;
        this.timeline = timeline;
        this.positions = positions;
        this.handovers = handovers;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CustomerView of(Tracked shipment, Instant linkExpiresAt) {
        Instant now = clock.instant();
        boolean out = shipment.state().equals(OUT);
        boolean came = CAME.contains(shipment.state());
        Routes.Progress progress = progress(shipment);
        List<Wish> made = wishes.of(shipment.shipmentId());
        Set<Wish.Kind> possible = Possible.kinds(shipment.state(), made, now);
        ZoneId zone = names.zoneOf(shipment.originSiteId());
        return new CustomerView(
                shipment.number(),
                shipment.state(),
                names.of(Names.Kind.MERCHANT, shipment.merchantId()).orElse(null),
                zone.getId(),
                COMING.contains(shipment.state()) ? arrival(shipment, progress, now) : null,
                Step.of(timeline.of(shipment.shipmentId())),
                out || came ? courier(shipment, progress) : null,
                out ? vehicle(shipment, progress, now) : null,
                out && progress != null ? progress.stop() : null,
                out && progress != null ? progress.stopsBefore() : null,
                out ? shipment.deliveryCode() : null,
                came ? handovers.last(shipment.shipmentId()).orElse(null) : null,
                made,
                List.copyOf(possible),
                possible.contains(Wish.Kind.WINDOW) ? Possible.windows(zone, now) : List.of(),
                linkExpiresAt);
    }

    private Routes.@Nullable Progress progress(Tracked shipment) {
        UUID route = shipment.routeId();
        UUID stop = shipment.stopId();
        return route == null || stop == null ? null : routes.progress(route, stop).orElse(null);
    }

    private static @Nullable ArrivalWindow arrival(
            Tracked shipment, Routes.@Nullable Progress progress, Instant now) {
        Instant from = shipment.promisedFrom();
        Instant to = shipment.promisedTo();
        TimeWindow promised = from == null || to == null ? null : new TimeWindow(from, to);
        boolean out = shipment.state().equals(OUT);
        Instant seen = !out || progress == null ? null : progress.estimatedAt();
        return ArrivalWindow.of(
                new ArrivalWindow.Known(promised, shipment.expectedAt(), seen), now);
    }

    private @Nullable Whereabouts vehicle(
            Tracked shipment, Routes.@Nullable Progress progress, Instant now) {
        UUID vehicle = shipment.vehicleId();
        if (vehicle == null || progress == null) {
            return null;
        }
        return positions
                .of(vehicle)
                .map(last -> Whereabouts.of(last, progress, shipment.expectedAt(), now))
                .orElse(null);
    }

    private CustomerView.Courier courier(Tracked shipment, Routes.@Nullable Progress progress) {
        UUID driver = progress == null ? null : progress.driverId();
        return new CustomerView.Courier(
                names.of(Names.Kind.DRIVER, driver).map(CustomerViews::firstName).orElse(null),
                names.of(Names.Kind.VEHICLE, shipment.vehicleId()).orElse(null));
    }

    private static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
