package dev.peisong.order.ordering;

import dev.peisong.common.contract.OrderEvent.ExceptionResolved;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.order.ordering.OrderExceptions.OrderException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What needs a person: list it, settle it. */
@RestController
@RequestMapping("/api/v1/exceptions")
class ExceptionController {
    private final OrderExceptions exceptions;
    private final Orders orders;
    private final Announcements announcements;

    ExceptionController(OrderExceptions exceptions, Orders orders, Announcements announcements) {
        this.exceptions = exceptions;
        this.orders = orders;
        this.announcements = announcements;
    }

    record Resolution(@NotBlank @Size(max = 500) String resolution) {}

    @GetMapping
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    Page<OrderException> list(
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable ExceptionKind kind,
            PageQuery page) {
        var found = exceptions.list(orderId, open, kind, after(page), page.fetch());
        return page.of(found, row -> Cursor.at(row.id()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    OrderException get(@PathVariable UUID id) {
        return find(id);
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize(Access.SETTLE)
    @Transactional
    OrderException resolve(@PathVariable UUID id, @Valid @RequestBody Resolution asked) {
        var exception = find(id);
        Order order =
                orders.lock(exception.orderId())
                        .orElseThrow(() -> DomainException.notFound("exception", id));
        if (!exceptions.resolve(id, asked.resolution())) {
            throw DomainException.conflict(
                    "exception-resolved", "Somebody has settled it already; read it again");
        }
        order.say(new ExceptionResolved(order.id(), id, asked.resolution()));
        announcements.announce(order);
        return find(id);
    }

    private OrderException find(UUID id) {
        return exceptions.find(id).orElseThrow(() -> DomainException.notFound("exception", id));
    }

    private static @Nullable UUID after(PageQuery page) {
        return page.after().map(cursor -> cursor.uuid(0)).orElse(null);
    }
}
