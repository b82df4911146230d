package dev.peisong.dispatch.execution;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which job a parcel belongs to. A parcel of a way with several legs has a job for each: the one on
 * the route in question comes first, then one that has not ended, then the latest.
 */
@Component
class ParcelFinder {
    private static final String JOBS =
            """
            SELECT DISTINCT ON (p.parcel_id) p.parcel_id, p.job_id
            FROM job_parcel p JOIN job j ON j.tenant_id = p.tenant_id AND j.id = p.job_id
            WHERE p.parcel_id IN (:parcels)
            ORDER BY p.parcel_id,
                (p.route_id = :route OR EXISTS (
                    SELECT FROM assignment a WHERE a.tenant_id = p.tenant_id
                    AND a.job_id = p.job_id AND a.route_id = :route)) DESC NULLS LAST,
                (j.status NOT IN ('DONE', 'RELEASED', 'GIVEN_UP', 'CLOSED')) DESC,
                j.created_at DESC""";

    private final JdbcClient jdbc;

    ParcelFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parcels by job; parcels that nobody knows are missing. */
    Map<UUID, List<UUID>> byJob(Collection<UUID> parcels, @Nullable UUID routeId) {
        var found = new LinkedHashMap<UUID, List<UUID>>();
        jdbc.sql(JOBS)
                .param("parcels", new TreeSet<>(parcels))
                .param("route", routeId, Types.OTHER)
                .query(
                        (rs, row) ->
                                found.computeIfAbsent(
                                                rs.getObject("job_id", UUID.class),
                                                job -> new ArrayList<>())
                                        .add(rs.getObject("parcel_id", UUID.class)))
                .list();
        return found;
    }
}
