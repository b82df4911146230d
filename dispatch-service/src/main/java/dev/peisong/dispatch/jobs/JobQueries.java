package dev.peisong.dispatch.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds jobs by what a dispatcher knows of them. */
@Component
class JobQueries {
    private final JdbcClient jdbc;
    private final Jobs jobs;

    JobQueries(JdbcClient jdbc, Jobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /** What to look for; null means any. */
    record Search(
            @Nullable JobStatus status,
            @Nullable UUID siteId,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable String number) {}

    /** In the order of their making, at most so many after that id. */
    @Transactional(readOnly = true)
    public List<JobView> search(Search search, @Nullable UUID after, int most) {
        var sql = new StringBuilder("SELECT id FROM job WHERE true");
        var values = new ArrayList<Object>();
        and(sql, values, "status = ?", search.status() == null ? null : search.status().name());
        and(sql, values, "site_id = ?", search.siteId());
        and(sql, values, "order_id = ?", search.orderId());
        and(sql, values, "shipment_id = ?", search.shipmentId());
        and(sql, values, "number = ?", search.number());
        and(sql, values, "id > ?", after);
        sql.append(" ORDER BY id LIMIT ").append(most);
        List<UUID> ids =
                jdbc.sql(sql.toString())
                        .params(values)
                        .query((rs, row) -> rs.getObject("id", UUID.class))
                        .list();
        return jobs.findAllById(ids).stream()
                .sorted(Comparator.comparing(Job::id))
                .map(JobView::of)
                .toList();
    }

    private static void and(
            StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }
}
