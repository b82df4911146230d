package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.Company.Crew;
import dev.peisong.quickstart.demo.Company.Site;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.orders.WorkingDay;
import dev.peisong.quickstart.demo.orders.WorkingDay.Wave;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who works when: every crew a shift in each wave that is planned. */
final class Roster {
    private final Gateway gateway;
    private final Company company;

    Roster(Gateway gateway, Company company) {
        this.gateway = gateway;
        this.company = company;
    }

    boolean isEmptyOn(WorkingDay day) {
        return company.sites().stream().allMatch(site -> shifts(day, site).isEmpty());
    }

    void add(WorkingDay day, Wave wave, Site site) {
        for (Crew crew : company.crewsOf(site)) {
            var shift =
                    Map.of(
                            "vehicleId",
                            crew.vehicleId(),
                            "driverId",
                            crew.driverId(),
                            "day",
                            day.date(),
                            "from",
                            wave.start(),
                            "until",
                            wave.end());
            gateway.post("/api/v1/shifts", shift).expectSuccess();
        }
    }

    private List<JsonNode> shifts(WorkingDay day, Site site) {
        JsonNode found =
                gateway.get("/api/v1/shifts?day=" + day.date() + "&siteId=" + site.id())
                        .expectSuccess()
                        .body();
        return (found.isArray() ? found : found.path("items")).valueStream().toList();
    }
}
