package dev.peisong.quickstart.demo.driving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * The app on a driver's phone: actions and positions go out at once, or wait in a queue while there
 * is no signal, in the order in which they happened.
 */
final class Phone {
    private static final int LARGEST_BATCH = 200;
    private static final int MOST_RETRIES = 40;
    private static final long RETRY_MILLIS = 250;
    private static final String SIGNATURE =
            Base64.getEncoder()
                    .encodeToString(
                            "<svg xmlns='http://www.w3.org/2000/svg'><path d='M1 9 9 1'/></svg>"
                                    .getBytes(UTF_8));

    private final Gateway gateway;
    private final PlayedClock clock;
    private final Logbook log;
    private final List<Map<String, Object>> actions = new ArrayList<>();
    private final List<Map<String, Object>> positions = new ArrayList<>();
    private final List<Map<String, Object>> proofs = new ArrayList<>();
    private Instant signalAgain = Instant.MIN;

    Phone(Gateway gateway, PlayedClock clock, Logbook log) {
        this.gateway = gateway;
        this.clock = clock;
        this.log = log;
    }

    /** There is no signal until then. */
    void loseSignalUntil(Instant moment) {
        signalAgain = moment;
    }

    Instant signalAgain() {
        return signalAgain;
    }

    boolean hasSignal() {
        return !clock.now().isBefore(signalAgain);
    }

    List<RouteSheet> routes(LocalDate day) {
        try (var _ = clock.standStill()) {
            JsonNode found = gateway.get("/api/v1/driver/routes?day=" + day).expectSuccess().body();
            JsonNode routes = found.isArray() ? found : found.path("items");
            return Gateway.JSON.convertValue(routes, new TypeReference<List<RouteSheet>>() {});
        }
    }

    /**
     * Records what happened just now.
     *
     * @param details of this type of action
     */
    void act(String type, UUID routeId, Map<String, Object> details) {
        var action = new LinkedHashMap<String, Object>();
        action.put("type", type);
        action.put("id", ClientIds.next().toString());
        action.put("routeId", routeId.toString());
        action.put("occurredAt", clock.now().toString());
        action.putAll(details);
        actions.add(action);
        sync();
    }

    void at(UUID vehicleId, GeoPoint point, Instant when, double metersPerSecond) {
        positions.add(
                Map.of(
                        "vehicleId",
                        vehicleId.toString(),
                        "latitude",
                        point.latitude(),
                        "longitude",
                        point.longitude(),
                        "occurredAt",
                        when.toString(),
                        "speedMetersPerSecond",
                        metersPerSecond));
    }

    /**
     * Keeps what proves a delivery.
     *
     * @return the proof's id, to be named with the outcome
     */
    UUID prove(RouteSheet.Task task, List<String> scans) {
        UUID id = ClientIds.next();
        proofs.add(
                Map.of(
                        "proofId",
                        id.toString(),
                        "shipmentId",
                        task.shipmentId().toString(),
                        "signature",
                        SIGNATURE,
                        "scans",
                        scans,
                        "occurredAt",
                        clock.now().toString()));
        return id;
    }

    /** Sends what waits, when there is a signal. */
    void sync() {
        if (hasSignal()) {
            try (var _ = clock.standStill()) {
                sendActions();
                sendProofs();
                sendPositions();
            }
        }
    }

    private void sendActions() {
        for (int tries = 0; !actions.isEmpty(); tries++) {
            var batch = List.copyOf(actions.subList(0, Math.min(LARGEST_BATCH, actions.size())));
            Answer answer =
                    gateway.postUnkeyed("/api/v1/driver/actions", Map.of("actions", batch))
                            .expectSuccess();
            boolean allDone = true;
            for (JsonNode each : answer.body().path("answers")) {
                allDone &= settled(each);
            }
            if (!allDone) {
                if (tries == MOST_RETRIES) {
                    throw new IllegalStateException("Actions are not taken: " + answer.body());
                }
                pause();
            }
        }
    }

    private boolean settled(JsonNode answer) {
        String result = answer.path("result").asString("");
        if (result.equals("RETRY")) {
            return false;
        }
        String id = answer.path("id").asString("");
        actions.removeIf(action -> id.equals(action.get("id")));
        if (result.equals("KEPT") || result.equals("REJECTED")) {
            log.notable(clock.now(), "An action was " + result + ": " + answer);
        }
        if (!result.equals("REJECTED")) {
            log.acknowledged(UUID.fromString(id));
        }
        return true;
    }

    /** A shipment that tracking does not know yet is told of later. */
    private void sendProofs() {
        proofs.removeIf(
                proof -> {
                    Answer answer = gateway.postUnkeyed("/api/v1/proofs", proof);
                    return answer.status() != 404 && answer.expectSuccess().isSuccess();
                });
    }

    /** A vehicle that tracking does not know yet is reported with the next batch. */
    private void sendPositions() {
        while (!positions.isEmpty()) {
            var batch =
                    List.copyOf(positions.subList(0, Math.min(LARGEST_BATCH, positions.size())));
            Answer answer = gateway.postUnkeyed("/api/v1/positions", Map.of("positions", batch));
            if (answer.status() == 404) {
                return;
            }
            answer.expectSuccess();
            positions.subList(0, batch.size()).clear();
            log.positions(batch.size());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo was interrupted", e);
        }
    }
}
