package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.order.fulfilment.AmendOrder;
import dev.peisong.order.ordering.Access;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.OrderSettings;
import dev.peisong.order.ordering.OrderState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders that come in one by one, and changes to what was asked. */
@RestController
@RequestMapping("/api/v1/orders")
@PreAuthorize(Access.WRITE)
class IntakeController {
    private final AcceptOrder acceptOrder;
    private final AmendOrder amendOrder;
    private final Redeliver redeliver;
    private final OrderSettings settings;
    private final SealedTerms terms;

    IntakeController(
            AcceptOrder acceptOrder,
            AmendOrder amendOrder,
            Redeliver redeliver,
            OrderSettings settings,
            SealedTerms terms) {
        this.acceptOrder = acceptOrder;
        this.amendOrder = amendOrder;
        this.redeliver = redeliver;
        this.settings = settings;
        this.terms = terms;
    }

    /** What was taken on. */
    record Accepted(UUID id, String number, OrderState state) {
        static Accepted of(Order order) {
            return new Accepted(order.id(), order.number(), order.state());
        }
    }

    @PostMapping
    ResponseEntity<Accepted> place(
            @Valid @RequestBody OrderRequest asked, HttpServletRequest request) {
        request.setAttribute(RefusalLog.ASKED, asked);
        Order order = acceptOrder.accept(asked);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
                .eTag(ExpectedVersion.etag(order.revision()))
                .body(Accepted.of(order));
    }

    /** 200 when the terms hold, 202 while dispatch is asked. */
    @PatchMapping("/{id}")
    @Transactional
    ResponseEntity<Accepted> amend(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody AmendRequest asked) {
        var wrong = OrderRules.place(asked.address(), asked.point(), settings.current());
        if (!wrong.isEmpty()) {
            throw new BadRequestException(wrong.toArray(BadField[]::new));
        }
        Order order = amendOrder.amend(id, expected, now -> terms.changed(now, asked));
        var status = order.state() == OrderState.AMENDING ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .eTag(ExpectedVersion.etag(order.revision()))
                .body(Accepted.of(order));
    }

    /** A new order for what did not come of one that has ended. */
    @PostMapping("/{id}/redeliver")
    ResponseEntity<Accepted> redeliver(
            @PathVariable UUID id, @Valid @RequestBody Redeliver.Asked asked) {
        Order order = redeliver.again(id, asked);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
                .eTag(ExpectedVersion.etag(order.revision()))
                .body(Accepted.of(order));
    }
}
