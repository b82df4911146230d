package dev.peisong.quickstart.demo;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.check.Notes;
import dev.peisong.quickstart.demo.orders.Fate;
import dev.peisong.quickstart.demo.orders.WorkingDay;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Answers the phone: cancels and changes orders on request, and asks where unclear addresses are.
 */
final class CustomerService {
    static final Set<String> ENDED =
            Set.of("DELIVERED", "PARTLY_DELIVERED", "RETURNED", "LOST", "CANCELLED", "REJECTED");

    private final Gateway gateway;
    private final Acknowledged acknowledged;
    private final Report report;
    private final Set<UUID> done = new HashSet<>();

    CustomerService(Gateway gateway, Acknowledged acknowledged, Report report) {
        this.gateway = gateway;
        this.acknowledged = acknowledged;
        this.report = report;
    }

    /** Takes the calls of customers whose order has come as far as they are fated to call at. */
    void takeCalls(Collection<Placed> orders, WorkingDay day) {
        for (Placed order : orders) {
            if (done.contains(order.id())) {
                continue;
            }
            switch (order.wish().fate()) {
                case CANCELLED_EARLY -> cancelWhen(Set.of("RECEIVED", "CONFIRMED"), order);
                case CANCELLED_PLANNED -> cancelWhen(Set.of("SCHEDULED"), order);
                case CANCELLED_UNDER_WAY -> cancelWhen(Set.of("OUT_FOR_DELIVERY"), order);
                case AMENDED -> amend(order, day);
                default -> done.add(order.id());
            }
        }
    }

    private void cancelWhen(Set<String> states, Placed order) {
        String state = state(order.id());
        if (states.contains(state)) {
            cancel(order, "CUSTOMER_ASKED");
            done.add(order.id());
            report.notable(
                    "%s is cancelled by the customer while %s".formatted(order.number(), state));
        }
    }

    private void amend(Placed order, WorkingDay day) {
        if (!state(order.id()).equals("SCHEDULED")) {
            return;
        }
        var tomorrow = day.plusDays(1).window(LocalTime.of(9, 0), LocalTime.of(12, 0));
        Answer answer =
                gateway.change(
                        "PATCH",
                        "/api/v1/orders/" + order.id(),
                        Map.of("windows", List.of(tomorrow)),
                        "*");
        if (answer.isSuccess()) {
            done.add(order.id());
            report.notable(order.number() + " is wanted tomorrow morning instead");
        }
    }

    /** Whoever can be reached says where the door is. */
    void askForDoors(Collection<Placed> orders) {
        for (JsonNode job : gateway.list("/api/v1/jobs?status=WAITING")) {
            UUID orderId = Warehouse.id(job, "orderId");
            orders.stream()
                    .filter(order -> order.id().equals(orderId))
                    .filter(order -> order.wish().fate() == Fate.UNCLEAR)
                    .findFirst()
                    .ifPresent(order -> place(job, order.wish().door()));
        }
    }

    private void place(JsonNode job, GeoPoint door) {
        String path = "/api/v1/jobs/" + job.path("id").asString();
        Answer now = gateway.get(path).expectSuccess();
        if (gateway.change("PUT", path + "/location", door, now.etag()).isSuccess()) {
            report.notable(now.text("number") + ": the customer told us the door");
        }
    }

    /** Cancels orders in one of the states; answers how many there were. */
    int giveUp(Collection<Placed> orders, Set<String> states, String reason) {
        int count = 0;
        for (Placed order : orders) {
            if (states.contains(state(order.id()))) {
                cancel(order, reason);
                count++;
            }
        }
        return count;
    }

    private void cancel(Placed order, String reason) {
        Answer answer =
                gateway.post("/api/v1/orders/" + order.id() + "/cancel", Map.of("reason", reason));
        if (answer.isSuccess()) {
            acknowledged.add(Notes.Kind.CANCEL, order.id());
        }
    }

    String state(UUID orderId) {
        return gateway.get("/api/v1/orders/" + orderId).expectSuccess().text("state");
    }
}
