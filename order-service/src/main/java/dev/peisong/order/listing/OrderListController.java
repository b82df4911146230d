package dev.peisong.order.listing;

import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import dev.peisong.order.ordering.Access;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table of orders: its pages, its counts, and all of it as a file. */
@RestController
@RequestMapping("/api/v1/orders")
@PreAuthorize(Access.READ)
class OrderListController {
    private static final int COUNTED_TO = 10_000;

    private final OrderList orders;
    private final OrderExport export;

    OrderListController(OrderList orders, OrderExport export) {
        this.orders = orders;
        this.export = export;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page<ListedOrder> list(
            @Valid @ParameterObject @ModelAttribute OrderFilter filter,
            @RequestParam(defaultValue = "NEWEST") Sort sort,
            PageQuery page) {
        var found = orders.page(filter, sort, page.after().orElse(null), page.fetch());
        return page.of(found, Sort::end);
    }

    /** Counts by state, each up to 10,000, of the orders that fit the filter, its states aside. */
    @GetMapping("/counts")
    @Transactional(readOnly = true)
    OrderCounts counts(@Valid @ParameterObject @ModelAttribute OrderFilter filter) {
        return orders.counts(filter.ofAnyState(), COUNTED_TO);
    }

    /**
     * All that fit as CSV, up to 100,000, with columns named as an import names them. No cell
     * begins as a formula does.
     */
    @GetMapping(path = "/export", produces = "text/csv")
    void export(
            @Valid @ParameterObject @ModelAttribute OrderFilter filter,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"");
        export.write(filter, response.getOutputStream());
    }
}
