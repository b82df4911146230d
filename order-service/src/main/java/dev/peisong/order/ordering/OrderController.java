package dev.peisong.order.ordering;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order as it is read, and what happened to it. */
@RestController
@RequestMapping("/api/v1/orders")
@PreAuthorize(Access.READ)
@Transactional(readOnly = true)
class OrderController {
    private final OrderQueries queries;
    private final Timeline timeline;
    private final Recipients recipients;

    OrderController(OrderQueries queries, Timeline timeline, Recipients recipients) {
        this.queries = queries;
        this.timeline = timeline;
        this.recipients = recipients;
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderView> get(@PathVariable UUID id) {
        var row = find(id);
        var view = OrderView.of(row, queries.lines(id), queries.promises(id), recipients);
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(row.revision())).body(view);
    }

    @GetMapping("/{id}/timeline")
    Page<Timeline.Entry> timeline(@PathVariable UUID id, PageQuery page) {
        find(id);
        var found = timeline.of(id, after(page), page.fetch());
        return page.of(found, row -> Cursor.at(row.id()));
    }

    private OrderQueries.Row find(UUID id) {
        return queries.find(id).orElseThrow(() -> DomainException.notFound("order", id));
    }

    private static @Nullable UUID after(PageQuery page) {
        return page.after().map(cursor -> cursor.uuid(0)).orElse(null);
    }
}
