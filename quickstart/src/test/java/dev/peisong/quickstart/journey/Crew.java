package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A vehicle and its driver, who says with a phone what happens. Minutes are those of the working
 * day; it lies in the past, so that no fact lies in the future.
 */
record Crew(UUID vehicle, LocalDate day, Gateway phone) {
    private static final Set<String> OPEN = Set.of("PUBLISHED", "DEPARTED");

    /** The only route that has not ended. */
    JsonNode route() {
        return openRoute().orElseThrow(() -> new AssertionError("There is no route"));
    }

    Optional<JsonNode> openRoute() {
        return phone.get("/api/v1/driver/routes?day=" + day)
                .expectSuccess()
                .body()
                .valueStream()
                .filter(route -> OPEN.contains(route.path("status").asString()))
                .findFirst();
    }

    /** Something that happened, to be sent now or later. */
    Map<String, Object> note(
            JsonNode route, String type, int minute, Map<String, ? extends Object> details) {
        var action = new LinkedHashMap<String, Object>();
        action.put("type", type);
        action.put("id", UUID.randomUUID().toString());
        action.put("routeId", route.path("id").asString());
        action.put("occurredAt", at(minute).toString());
        action.putAll(details);
        return action;
    }

    /** Sends notes until each has been taken. */
    void send(List<Map<String, Object>> notes) {
        await("what the driver says")
                .atMost(WholePlatform.PATIENCE)
                .until(
                        () ->
                                !phone.postUnkeyed("/api/v1/driver/actions", actions(notes))
                                        .expectSuccess()
                                        .mentions("\"RETRY\""));
    }

    private static Map<String, Object> actions(List<Map<String, Object>> notes) {
        return Map.of("actions", notes);
    }

    void act(JsonNode route, String type, int minute, Map<String, ? extends Object> details) {
        Answer answer =
                phone.postUnkeyed(
                                "/api/v1/driver/actions",
                                actions(List.of(note(route, type, minute, details))))
                        .expectSuccess();
        assertThat(answer.body().path("answers").path(0).path("result").asString())
                .as(answer.body().toString())
                .isEqualTo("APPLIED");
    }

    Instant at(int minute) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * minute);
    }

    void load(JsonNode route, List<String> parcels, int minute) {
        act(route, "LOAD", minute, Map.of("parcelIds", parcels));
    }

    void depart(JsonNode route, int minute) {
        act(route, "DEPART", minute, Map.of());
    }

    /** With everything that the route has. */
    JsonNode loadAndDepart(int minute) {
        JsonNode route = route();
        load(route, parcels(route), minute);
        depart(route, minute + 1);
        return route;
    }

    void outcome(JsonNode route, int minute, Map<String, String> outcomes) {
        act(route, "OUTCOME", minute, outcomes(outcomes));
    }

    void outcome(JsonNode route, int minute, Map<String, String> outcomes, String reason) {
        var details = new LinkedHashMap<String, Object>(outcomes(outcomes));
        details.put("reasonCode", reason);
        act(route, "OUTCOME", minute, details);
    }

    static Map<String, Object> outcomes(Map<String, String> byParcel) {
        var list =
                byParcel.entrySet().stream()
                        .map(each -> Map.of("parcelId", each.getKey(), "outcome", each.getValue()))
                        .toList();
        return Map.of("outcomes", list);
    }

    /** One outcome for all parcels of a route. */
    static Map<String, String> all(JsonNode route, String outcome) {
        return parcels(route).stream().collect(Collectors.toMap(id -> id, _ -> outcome));
    }

    void comeBack(JsonNode route, int minute) {
        act(route, "RETURN", minute, Map.of());
    }

    /** Waits until the phone tells the driver to bring goods back. */
    void awaitInterception() {
        await("the interception")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> route().toString().contains("\"intercept\":true"));
    }

    static List<JsonNode> tasks(JsonNode route) {
        var tasks = new ArrayList<JsonNode>();
        route.path("stops").forEach(stop -> stop.path("tasks").forEach(tasks::add));
        return tasks;
    }

    static List<String> parcels(JsonNode route) {
        return tasks(route).stream()
                .flatMap(task -> task.path("parcels").valueStream())
                .map(parcel -> parcel.path("parcelId").asString())
                .toList();
    }
}
