package dev.peisong.order.intake;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.order.ordering.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was turned away, the latest first. */
@RestController
@RequestMapping("/api/v1/refusals")
@PreAuthorize(Access.READ)
class RefusalController {
    private final Refusals refusals;

    RefusalController(Refusals refusals) {
        this.refusals = refusals;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page<Refusals.Refusal> list(PageQuery page) {
        var before = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        var found = refusals.list(before, page.fetch());
        return page.of(found, refusal -> Cursor.at(refusal.id()));
    }
}
