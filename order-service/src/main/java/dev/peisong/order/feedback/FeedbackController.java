package dev.peisong.order.feedback;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.order.feedback.Feedback.Rating;
import dev.peisong.order.ordering.Access;
import dev.peisong.order.ordering.Recipients;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers said, for those who can make it better. */
@RestController
@RequestMapping("/api/v1/feedback")
class FeedbackController {
    private final Feedback feedback;
    private final Recipients recipients;

    FeedbackController(Feedback feedback, Recipients recipients) {
        this.feedback = feedback;
        this.recipients = recipients;
    }

    @GetMapping
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    Page<Rating> list(
            @RequestParam(required = false) @Nullable UUID merchantId,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(defaultValue = "1") @Min(1) @Max(5) int fromStars,
            @RequestParam(defaultValue = "5") @Min(1) @Max(5) int toStars,
            PageQuery page) {
        var search = new Feedback.Search(merchantId, orderId, fromStars, toStars);
        var after = page.after().map(c -> new Feedback.After(c.instant(0), c.uuid(1))).orElse(null);
        var found = feedback.list(search, after, page.fetch()).stream().map(this::opened).toList();
        return page.of(found, row -> Cursor.at(row.saidAt(), row.shipmentId()));
    }

    private Rating opened(Rating kept) {
        return kept.saying(recipients.open("comment", kept.comment()));
    }
}
