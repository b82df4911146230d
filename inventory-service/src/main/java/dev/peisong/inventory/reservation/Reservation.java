package dev.peisong.inventory.reservation;

import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.inventory.stock.ShelfKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to an order. It opens with what the shelves have, gets the rest as goods arrive,
 * and says its whole state each time. Units leave it when they leave the shelf: those held then are
 * only the ones that still lie there, and only they are freed when the order ends.
 */
final class Reservation {
    private final UUID orderId;
    private final UUID merchantId;
    private final String orderNumber;
    private final @Nullable GeoPoint destination;
    private final Instant arrivedAt;
    private final Map<UUID, ReservationLine> lines = new LinkedHashMap<>();
    private final Map<AllocationKey, Allocation> allocations = new LinkedHashMap<>();
    private ReservationStatus status;
    private @Nullable String reason;

    /** What identifies an allocation inside its order. */
    record AllocationKey(UUID lineId, UUID siteId) {}

    Reservation(Header header, List<ReservationLine> lines, List<Allocation> allocations) {
        this.orderId = header.orderId();
        this.merchantId = header.merchantId();
        this.orderNumber = header.orderNumber();
        this.destination = header.destination();
        this.arrivedAt = header.arrivedAt();
        this.status = header.status();
        this.reason = header.reason();
        lines.forEach(line -> this.lines.put(line.lineId(), line));
        allocations.forEach(each -> this.allocations.put(each.key(), each));
    }

    /** What an order's reservation is besides its lines. */
    record Header(
            UUID orderId,
            UUID merchantId,
            String orderNumber,
            @Nullable GeoPoint destination,
            Instant arrivedAt,
            ReservationStatus status,
            @Nullable String reason) {}

    /** Before anything is reserved: everything is outstanding. */
    static Reservation open(Header header, List<ReservationLine> lines) {
        return new Reservation(header, lines, List.of());
    }

    Header header() {
        return new Header(orderId, merchantId, orderNumber, destination, arrivedAt, status, reason);
    }

    List<ReservationLine> lines() {
        return List.copyOf(lines.values());
    }

    List<Allocation> allocations() {
        return List.copyOf(allocations.values());
    }

    /** What is still needed; nothing once the order ended. */
    List<Want> wants() {
        return status != ReservationStatus.SHORT
                ? List.of()
                : lines.values().stream()
                        .filter(line -> line.outstanding() > 0)
                        .map(ReservationLine::want)
                        .toList();
    }

    boolean isServedFrom(UUID siteId) {
        return allocations.values().stream().anyMatch(each -> each.siteId().equals(siteId));
    }

    /** Takes what was picked for it. */
    void allot(Pick pick) {
        lines.compute(pick.lineId(), (_, line) -> known(line, pick).served(pick.quantity()));
        var added = Allocation.of(pick);
        allocations.merge(added.key(), added, Allocation::plus);
        if (lines.values().stream().allMatch(line -> line.outstanding() == 0)) {
            become(ReservationStatus.RESERVED, null);
        }
    }

    /** It can never be served; gives back what it held. */
    SortedMap<ShelfKey, Long> refuse(String why) {
        become(ReservationStatus.REFUSED, why);
        return freeAll();
    }

    /** The order ended; gives back what it held. Ending twice changes nothing. */
    SortedMap<ShelfKey, Long> release(String why) {
        if (status != ReservationStatus.RELEASED) {
            become(ReservationStatus.RELEASED, why);
        }
        return freeAll();
    }

    /**
     * Units of a line leave the shelf, or are no longer wanted of it.
     *
     * @return how many of them it held there; the others were nobody's or another's
     */
    int letGo(UUID lineId, UUID siteId, int quantity) {
        Allocation allocation = allocations.get(new AllocationKey(lineId, siteId));
        if (allocation == null) {
            return 0;
        }
        int units = Math.min(allocation.held(), quantity);
        allocations.put(allocation.key(), allocation.less(units));
        return units;
    }

    /** The whole state, as others are told of it. */
    StockEvent announcement() {
        List<StockEvent.Outstanding> outstanding =
                lines.values().stream()
                        .filter(line -> line.outstanding() > 0)
                        .map(
                                line ->
                                        new StockEvent.Outstanding(
                                                line.lineId(), line.sku(), line.outstanding()))
                        .toList();
        return outstanding.isEmpty()
                ? new StockEvent.StockReserved(orderId, bySite())
                : new StockEvent.StockShort(orderId, bySite(), outstanding);
    }

    private List<StockEvent.Allocation> bySite() {
        var sites = new TreeMap<UUID, List<StockEvent.Line>>(Comparator.comparing(UUID::toString));
        for (ReservationLine line : lines.values()) {
            for (Allocation each : allocations.values()) {
                if (each.lineId().equals(line.lineId())) {
                    sites.computeIfAbsent(each.siteId(), _ -> new ArrayList<>())
                            .add(new StockEvent.Line(line.lineId(), line.sku(), each.quantity()));
                }
            }
        }
        return sites.entrySet().stream()
                .map(e -> new StockEvent.Allocation(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private SortedMap<ShelfKey, Long> freeAll() {
        var freed = new TreeMap<ShelfKey, Long>();
        allocations.replaceAll(
                (_, each) -> {
                    freed.merge(each.shelf(), (long) each.held(), Long::sum);
                    return each.less(each.held());
                });
        freed.values().removeIf(units -> units == 0);
        lines.replaceAll((_, line) -> line.givenUp());
        return freed;
    }

    private void become(ReservationStatus next, @Nullable String why) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(
                    "The reservation of order %s is %s and cannot become %s"
                            .formatted(orderNumber, status, next));
        }
        status = next;
        reason = why;
    }

    private ReservationLine known(@Nullable ReservationLine line, Pick pick) {
        if (line == null) {
            throw new IllegalArgumentException("No line " + pick.lineId() + " in " + orderNumber);
        }
        return line;
    }
}
