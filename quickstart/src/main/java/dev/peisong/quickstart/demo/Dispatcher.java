package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.Company.Site;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.orders.WorkingDay;
import dev.peisong.quickstart.demo.orders.WorkingDay.Wave;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Plans each wave: gives shifts, has the routes optimised, looks at them and publishes. */
final class Dispatcher {
    private static final int BUDGET_SECONDS = 2;
    private static final int TRIES = 3;
    private static final Set<String> ON_THE_WAY =
            Set.of("PLANNED", "UNDER_WAY", "RETURNING", "UNDECIDED");

    private final Gateway gateway;
    private final Company company;
    private final Roster roster;
    private final Report report;
    private final long seed;

    Dispatcher(Gateway gateway, Company company, Roster roster, Report report, long seed) {
        this.gateway = gateway;
        this.company = company;
        this.roster = roster;
        this.report = report;
        this.seed = seed;
    }

    void plan(WorkingDay day, Wave wave) {
        for (Site site : company.sites()) {
            if (jobs("OPEN", site) + jobs("WAITING", site) > 0) {
                roster.add(day, wave, site);
                plan(day, wave, site);
            }
        }
    }

    /** Whether a vehicle could go out for anything. */
    boolean hasWork() {
        return !jobs("OPEN").isEmpty();
    }

    /** Whether anything waits for a person to say where it is. */
    boolean hasUnclear() {
        return !jobs("WAITING").isEmpty();
    }

    /** Whether what happened on the road has been digested by everyone. */
    boolean isSettled() {
        return ON_THE_WAY.stream().allMatch(status -> jobs(status).isEmpty());
    }

    private long jobs(String status, Site site) {
        return gateway.list("/api/v1/jobs?status=" + status + "&siteId=" + site.id()).size();
    }

    /** Those of this company's sites. */
    private List<JsonNode> jobs(String status) {
        return gateway.list("/api/v1/jobs?status=" + status).stream()
                .filter(
                        job ->
                                company.sites().stream()
                                        .anyMatch(s -> s.id().equals(Warehouse.id(job, "siteId"))))
                .toList();
    }

    private void plan(WorkingDay day, Wave wave, Site site) {
        var terms =
                Map.of(
                        "siteId",
                        site.id(),
                        "day",
                        day.date(),
                        "budgetSeconds",
                        BUDGET_SECONDS,
                        "seed",
                        seed);
        String path =
                "/api/v1/plans/" + gateway.post("/api/v1/plans", terms).expectSuccess().text("id");
        for (int attempt = 1; ; attempt++) {
            Answer draft = solved(path);
            Answer published = gateway.post(path + "/publish", Map.of(), draft.etag());
            if (published.isSuccess() || attempt == TRIES) {
                tell(wave, site, draft, published.expectSuccess());
                return;
            }
            // something has changed since it was drawn
            String now = gateway.get(path).expectSuccess().etag();
            gateway.post(path + "/optimise", Map.of(), now).expectSuccess();
        }
    }

    private Answer solved(String path) {
        var plan = new Answer[1];
        DemoSetup.await(
                "the plan " + path,
                () -> {
                    plan[0] = gateway.get(path).expectSuccess();
                    return !Set.of("QUEUED", "SOLVING").contains(plan[0].text("status"));
                });
        if (!plan[0].text("status").equals("DRAFT")) {
            throw new IllegalStateException("The plan failed: " + plan[0].body());
        }
        return plan[0];
    }

    private void tell(Wave wave, Site site, Answer draft, Answer published) {
        var unassigned = draft.body().path("unassigned").valueStream().toList();
        unassigned.forEach(job -> report.unassigned(job.path("number").asString(""), reason(job)));
        String reasons =
                unassigned.stream()
                        .collect(Collectors.groupingBy(Dispatcher::reason, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .sorted()
                        .collect(Collectors.joining(", "));
        report.notable(
                "%s plan of %s: %d stops on %d routes%s"
                        .formatted(
                                wave.name().toLowerCase(Locale.ROOT),
                                site.name(),
                                draft.body().path("progress").path("assigned").asInt(0),
                                published.body().path("routeIds").size(),
                                reasons.isEmpty() ? "" : "; not on any: " + reasons));
    }

    private static String reason(JsonNode job) {
        return job.path("reason").asString("");
    }
}
