package dev.peisong.order.fulfilment;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.order.ordering.Access;
import dev.peisong.order.ordering.OrderState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shipments, and what may be asked of an order under way. */
@RestController
@RequestMapping("/api/v1")
class FulfilmentController {
    private final CancelOrder cancelOrder;
    private final BringBack bringBack;
    private final ShipmentQueries shipments;

    FulfilmentController(CancelOrder cancelOrder, BringBack bringBack, ShipmentQueries shipments) {
        this.cancelOrder = cancelOrder;
        this.bringBack = bringBack;
        this.shipments = shipments;
    }

    /**
     * @param reason code such as CUSTOMER_ASKED
     */
    record CancelRequest(
            @NotNull
                    @Pattern(
                            regexp = "[A-Z][A-Z0-9_]{0,49}",
                            message = "is not a code such as CUSTOMER_ASKED")
                    String reason,
            @Size(max = 500) @Nullable String detail) {}

    /**
     * @param reason code such as CUSTOMER_ASKED
     */
    record CancelMany(
            @NotEmpty @Size(max = 200) List<@NotNull UUID> orderIds,
            @NotNull
                    @Pattern(
                            regexp = "[A-Z][A-Z0-9_]{0,49}",
                            message = "is not a code such as CUSTOMER_ASKED")
                    String reason,
            @Size(max = 500) @Nullable String detail) {}

    /** The state now: CANCELLED, or still CANCELLING until dispatch has answered. */
    record Cancelled(UUID orderId, OrderState state) {}

    record ReturnRequest(
            @NotNull UUID shipmentId,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid ReturnLine> lines) {}

    record ReturnLine(@NotNull UUID lineId, @Min(1) @Max(100_000) int quantity) {}

    @PostMapping("/orders/{id}/cancel")
    @PreAuthorize(Access.WRITE)
    ResponseEntity<Cancelled> cancel(
            @PathVariable UUID id, @Valid @RequestBody CancelRequest asked) {
        OrderState state = cancelOrder.cancel(id, asked.reason(), asked.detail());
        var status = state.isTerminal() ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(new Cancelled(id, state));
    }

    /** Cancels many; each is answered for itself, in the order asked. */
    @PostMapping("/orders/cancellations")
    @PreAuthorize(Access.WRITE)
    List<CancelOrder.Outcome> cancelMany(@Valid @RequestBody CancelMany asked) {
        return cancelOrder.cancelAll(asked.orderIds(), asked.reason(), asked.detail());
    }

    @PostMapping("/orders/{id}/returns")
    @PreAuthorize(Access.WRITE)
    @Transactional
    ResponseEntity<ShipmentQueries.View> bringBack(
            @PathVariable UUID id, @Valid @RequestBody ReturnRequest asked) {
        var goods =
                asked.lines().stream()
                        .map(line -> new BringBack.Units(line.lineId(), line.quantity()))
                        .toList();
        UUID shipment = bringBack.ask(id, asked.shipmentId(), goods);
        return ResponseEntity.created(URI.create("/api/v1/shipments/" + shipment))
                .body(find(shipment));
    }

    @GetMapping("/orders/{id}/shipments")
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    List<ShipmentQueries.View> ofOrder(@PathVariable UUID id) {
        var found = shipments.ofOrder(id);
        if (found.isEmpty() && !shipments.orderExists(id)) {
            throw DomainException.notFound("order", id);
        }
        return found;
    }

    @GetMapping("/shipments/{id}")
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    ShipmentQueries.View get(@PathVariable UUID id) {
        return find(id);
    }

    @GetMapping("/shipments")
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    Page<ShipmentQueries.View> list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable List<ShipmentState> state,
            PageQuery page) {
        var found = shipments.list(number, state, after(page), page.fetch());
        return page.of(found, row -> Cursor.at(row.id()));
    }

    private ShipmentQueries.View find(UUID id) {
        return shipments.find(id).orElseThrow(() -> DomainException.notFound("shipment", id));
    }

    private static @Nullable UUID after(PageQuery page) {
        return page.after().map(cursor -> cursor.uuid(0)).orElse(null);
    }
}
