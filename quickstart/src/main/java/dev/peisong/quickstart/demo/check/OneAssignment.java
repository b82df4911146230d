package dev.peisong.quickstart.demo.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Invariant 3: a job has at most one active assignment, on at most one published route. */
final class OneAssignment implements Invariant {
    private static final String SEVERAL_ASSIGNMENTS =
            """
            SELECT job_id, count(*) AS assignments FROM dispatch.assignment
            WHERE status IN ('OFFERED', 'ACCEPTED')
            GROUP BY tenant_id, job_id HAVING count(*) > 1""";

    private static final String SEVERAL_ROUTES =
            """
            SELECT a.job_id, count(DISTINCT r.id) AS routes FROM dispatch.assignment a
            JOIN dispatch.route r ON r.tenant_id = a.tenant_id AND r.id = a.route_id
            WHERE a.status IN ('OFFERED', 'ACCEPTED') AND r.status IN ('PUBLISHED', 'DEPARTED')
            GROUP BY a.tenant_id, a.job_id HAVING count(DISTINCT r.id) > 1""";

    private static final String ACTIVE_ON_ENDED_ROUTES =
            """
            SELECT a.job_id, r.id AS route, r.status FROM dispatch.assignment a
            JOIN dispatch.route r ON r.tenant_id = a.tenant_id AND r.id = a.route_id
            WHERE a.status IN ('OFFERED', 'ACCEPTED') AND r.status IN ('COMPLETED', 'WITHDRAWN')""";

    private static final String PLANNED_NOWHERE =
            """
            SELECT j.number, j.id FROM dispatch.job j WHERE j.status = 'PLANNED'
            AND NOT EXISTS (SELECT FROM dispatch.assignment a WHERE a.tenant_id = j.tenant_id
                AND a.job_id = j.id AND a.status IN ('OFFERED', 'ACCEPTED'))""";

    @Override
    public String promise() {
        return "3 a job has at most one active assignment, on one published route";
    }

    @Override
    public List<String> violations(Database database) throws SQLException {
        var found = new ArrayList<String>();
        database.texts(SEVERAL_ASSIGNMENTS).forEach(row -> found.add("several: " + row));
        database.texts(SEVERAL_ROUTES).forEach(row -> found.add("on several routes: " + row));
        database.texts(ACTIVE_ON_ENDED_ROUTES)
                .forEach(row -> found.add("active on a route that is over: " + row));
        database.texts(PLANNED_NOWHERE).forEach(row -> found.add("planned on no route: " + row));
        return found;
    }

    @Override
    public String extent(Database database) throws SQLException {
        return database.number("SELECT count(*) FROM dispatch.job")
                + " jobs, "
                + database.number("SELECT count(*) FROM dispatch.assignment")
                + " assignments";
    }
}
