package dev.peisong.order.ordering;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.id.Ids;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asked to be delivered. It is RECEIVED when it is accepted, BACKORDERED while
 * stock is short, CONFIRMED once everything is reserved; from then on its state follows from its
 * shipments, until every unit is delivered, returned, lost or cancelled. A cancel before there are
 * shipments takes effect at once; later it is a wish that dispatch grants, or that turns the goods
 * around. Facts that contradict the state are taken, and leave an exception for a person.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "orders")
public class Order {
    @Id private UUID id;
    @TenantId private UUID tenantId;
    @Version private @Nullable Long revision;
    private String number;
    private UUID merchantId;
    private @Nullable String externalReference;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.RECEIVED;

    private @Nullable String stateReason;
    private boolean backordered;

    @JdbcTypeCode(SqlTypes.JSON)
    private Delivery delivery;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Terms wantedTerms;

    @JdbcTypeCode(SqlTypes.JSON)
    private Terms.@Nullable Wish refusal;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Money declaredValue;

    private String freightPayer;
    private @Nullable String deliveryConsent;
    private @Nullable String phoneHash;
    private @Nullable String phoneLastFourHash;
    private @Nullable String cancelReason;
    private @Nullable String cancelDetail;
    private @Nullable LocalDate businessDay;
    private String searchText = "";

    /** Follows what is under way; it is nothing that somebody who amends must have read. */
    @OptimisticLock(excluded = true)
    private @Nullable Instant expectedArrival;

    /** The window that was agreed last; what is promised for being late leaves it alone. */
    @OptimisticLock(excluded = true)
    private @Nullable Instant promisedFrom;

    @OptimisticLock(excluded = true)
    private @Nullable Instant promisedTo;

    private @Nullable UUID redeliveryOf;
    private Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    private List<Promise> promises = new ArrayList<>();

    @Transient private List<OrderEvent> said = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    private Order(Placement placement, Instant now) {
        this.id = placement.orderId();
        this.number = HumanNumber.of('O', id, now);
        this.merchantId = placement.merchantId();
        this.externalReference = placement.externalReference();
        this.delivery = placement.delivery();
        this.phoneHash = placement.phone().whole();
        this.phoneLastFourHash = placement.phone().lastFour();
        this.declaredValue = placement.declaredValue();
        this.freightPayer = placement.freightPayer();
        this.deliveryConsent = placement.deliveryConsent();
        this.redeliveryOf = placement.redeliveryOf();
        this.placedAt = now;
        placement.lines().forEach(asked -> lines.add(new OrderLine(this, lines.size(), asked)));
        this.searchText = searchable();
    }

    public static Order place(Placement placement, Instant now) {
        var order = new Order(placement, now);
        var asked =
                order.lines.stream()
                        .map(line -> new OrderEvent.Line(line.id(), line.sku(), line.quantity()))
                        .toList();
        order.say(
                new OrderEvent.OrderPlaced(
                        order.id,
                        order.number,
                        order.merchantId,
                        order.externalReference,
                        asked,
                        order.delivery,
                        null));
        order.promiseFirstWindow(Promise.Cause.PLACED, now);
        return order;
    }

    /** Takes over what inventory holds for the order: units of each line, the whole of it. */
    public void reserve(Map<UUID, Integer> unitsByLine) {
        for (OrderLine line : lines) {
            int more = unitsByLine.getOrDefault(line.id(), 0) - line.units().reserved();
            if (more >= 0) {
                line.move(Bucket.OPEN, Bucket.RESERVED, more);
            } else {
                line.move(Bucket.RESERVED, Bucket.OPEN, -more);
            }
        }
        backordered = units().open() > 0;
    }

    /**
     * Moves units of a line; where facts contradict each other (a parcel comes back whose goods
     * were already given back in another), as many as are still there.
     */
    public void move(UUID lineId, int count, Bucket from, Bucket to) {
        OrderLine line = line(lineId);
        line.move(from, to, Math.min(count, line.units().in(from)));
    }

    /** Somebody wants it stopped. The first reason stays. */
    public void wantCancel(String reason, @Nullable String detail) {
        if (cancelReason == null) {
            cancelReason = reason;
            cancelDetail = detail;
        }
    }

    /** What is not in a parcel yet will not be. */
    public void cancelUnshipped() {
        for (OrderLine line : lines) {
            line.move(Bucket.OPEN, Bucket.CANCELLED, line.units().open());
            line.move(Bucket.RESERVED, Bucket.CANCELLED, line.units().reserved());
        }
    }

    /** We cannot serve it. */
    public void reject(String reason) {
        cancelUnshipped();
        become(OrderState.REJECTED, reason);
    }

    /** New terms, which nobody has to agree to, or has agreed to. */
    public void amend(Terms terms, Instant now) {
        delivery = terms.delivery();
        phoneHash = terms.phone().whole();
        phoneLastFourHash = terms.phone().lastFour();
        Terms.Wish wish = terms.wish();
        deliveryConsent = wish == null || wish.consent() == null ? deliveryConsent : wish.consent();
        wantedTerms = null;
        searchText = searchable();
        say(new OrderEvent.OrderAmended(id, delivery));
        promiseFirstWindow(Promise.Cause.AMENDED, now);
    }

    /** Terms that dispatch is asked to agree to; null when it is settled. */
    public void wantTerms(@Nullable Terms terms) {
        wantedTerms = terms;
    }

    /** The customer refuses it, and is owed an answer; null once that is given. */
    public void refusedBy(Terms.@Nullable Wish wish) {
        refusal = wish;
    }

    /** Tells the customer what came of a wish. */
    public void answer(Terms.Wish wish, String answer, @Nullable String reason) {
        say(new OrderEvent.CustomerAnswered(id, wish.shipmentId(), wish.id(), answer, reason));
    }

    public void promise(
            @Nullable UUID shipmentId, TimeWindow window, Promise.Cause cause, Instant now) {
        promises.add(new Promise(this, shipmentId, window, cause, now));
        if (cause.agrees()) {
            promisedFrom = window.start();
            promisedTo = window.end();
        }
    }

    /** When the last of its goods is expected; null while nobody can say. */
    public void expect(@Nullable Instant arrival) {
        expectedArrival = arrival;
    }

    public @Nullable Instant expectedArrival() {
        return expectedArrival;
    }

    /** The latest last. */
    public List<Promise> promises() {
        return List.copyOf(promises);
    }

    private void promiseFirstWindow(Promise.Cause cause, Instant now) {
        if (!delivery.windows().isEmpty()) {
            promise(null, delivery.windows().getFirst(), cause, now);
        }
    }

    public void stampBusinessDay(LocalDate day) {
        if (businessDay == null) {
            businessDay = day;
        }
    }

    /** Brings the state in line with the counts and the shipments. */
    public void follow(Progress progress, @Nullable String reason) {
        OrderState next = StateRule.derive(units(), backordered, progress);
        if (state != OrderState.REJECTED && next != state) {
            become(next, next == OrderState.CANCELLED && reason == null ? cancelReason : reason);
        }
    }

    /** The one gate: refuses what the present state cannot become. */
    private void become(OrderState next, @Nullable String reason) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "order %s is %s and cannot become %s".formatted(number, state, next));
        }
        say(new OrderEvent.OrderStateChanged(id, state.name(), next.name(), reason));
        state = next;
        stateReason = reason;
        if (next == OrderState.CANCELLED) {
            String why = reason == null ? "UNSPECIFIED" : reason;
            say(new OrderEvent.OrderCancelled(id, why, cancelDetail));
        }
    }

    /** Asks a person to look: the fact is kept, the state alone does not tell it. */
    public void openException(
            ExceptionKind kind, @Nullable UUID shipmentId, @Nullable String detail, Instant at) {
        say(new OrderEvent.ExceptionOpened(id, shipmentId, Ids.next(), kind.name(), detail, at));
    }

    /** The words that it is found by: nothing personal. */
    private String searchable() {
        var address = delivery.address();
        return Stream.of(
                        Stream.of(number, externalReference, address.city(), address.district()),
                        lines.stream().map(OrderLine::sku).distinct().limit(50),
                        delivery.customFields().values().stream())
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .replaceAll("[^\\p{L}\\p{N}]+", " "); // as the words of a search are split
    }

    public void say(OrderEvent event) {
        said.add(event);
    }

    /** What was said since the last time, in order. */
    public List<OrderEvent> takeSaid() {
        List<OrderEvent> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    public OrderLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "order %s has no line %s".formatted(number, lineId)));
    }

    /** The units of all lines together. */
    public Units units() {
        return lines.stream().map(OrderLine::units).reduce(Units.NONE, Units::plus);
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID merchantId() {
        return merchantId;
    }

    public OrderState state() {
        return state;
    }

    /** Raised by every change; 0 while it is new. */
    public long revision() {
        return revision == null ? 0 : revision;
    }

    public Delivery delivery() {
        return delivery;
    }

    public Placement.PhoneIndex phone() {
        return new Placement.PhoneIndex(phoneHash, phoneLastFourHash);
    }

    public @Nullable Terms wantedTerms() {
        return wantedTerms;
    }

    /** The wish by which the customer refuses it; null when there is none to answer. */
    public Terms.@Nullable Wish refusal() {
        return refusal;
    }

    public @Nullable Money declaredValue() {
        return declaredValue;
    }

    public String freightPayer() {
        return freightPayer;
    }

    public @Nullable String deliveryConsent() {
        return deliveryConsent;
    }

    /** Why it is wanted stopped; null while nobody does. */
    public @Nullable String cancelReason() {
        return cancelReason;
    }
}
