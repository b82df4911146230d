package dev.peisong.order.ordering;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders as they are read: one, many, and what happened to one. */
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

    /**
     * @param phone whole number, as it was given
     * @param phoneLastFour its last four digits
     * @param text words, or their beginnings
     */
    @GetMapping
    Page<OrderQueries.Summary> search(
            @RequestParam(required = false) @Nullable @Size(max = 40) String number,
            @RequestParam(required = false) @Nullable @Size(max = 100) String externalReference,
            @RequestParam(required = false) @Nullable List<OrderState> state,
            @RequestParam(required = false) @Nullable UUID merchantId,
            @RequestParam(required = false) @Nullable @Size(max = 30) String phone,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "[0-9]{4}", message = "is not four digits")
                    String phoneLastFour,
            @RequestParam(required = false) @Nullable @Size(max = 100) String text,
            PageQuery page) {
        var search =
                new OrderSearch(
                        number,
                        externalReference,
                        state,
                        merchantId,
                        phone == null ? null : recipients.index(phone).whole(),
                        phoneLastFour == null ? null : recipients.index(phoneLastFour).lastFour(),
                        text);
        var found = queries.search(search, after(page), page.fetch());
        return page.of(found, row -> Cursor.at(row.id()));
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
