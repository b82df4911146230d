package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.check.Notes;
import dev.peisong.quickstart.demo.driving.PlayedClock;
import dev.peisong.quickstart.demo.orders.CsvAsks.Refused;
import dev.peisong.quickstart.demo.orders.OrderWish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where orders come in, each at its time of the day. */
final class OrderDesk implements Runnable {
    private final Gateway gateway;
    private final UUID merchantId;
    private final List<OrderWish> wishes;
    private final PlayedClock clock;
    private final Acknowledged acknowledged;
    private final Report report;
    private final List<Placed> placed = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();

    OrderDesk(
            Gateway gateway,
            UUID merchantId,
            List<OrderWish> wishes,
            PlayedClock clock,
            Acknowledged acknowledged,
            Report report) {
        this.gateway = gateway;
        this.merchantId = merchantId;
        this.wishes = wishes;
        this.clock = clock;
        this.acknowledged = acknowledged;
        this.report = report;
    }

    @Override
    public void run() {
        for (OrderWish wish : wishes) {
            clock.sleepUntil(wish.at());
            take(wish);
        }
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** The catalogue reaches the desk as an event, a moment after it was written. */
    private void take(OrderWish wish) {
        var answer = new Answer[1];
        DemoSetup.await(
                "the order desk to know the goods",
                () -> {
                    answer[0] = gateway.post("/api/v1/orders", body(wish));
                    return !answer[0].mentions("unknown-sku");
                });
        if (answer[0].isSuccess()) {
            UUID id = answer[0].uuid("id");
            acknowledged.add(Notes.Kind.ORDER, id);
            placed.add(new Placed(id, answer[0].text("number"), wish));
        } else {
            refused.add(new Refused(wish.reference(), answer[0].problem()));
        }
        report.ordered(answer[0].isSuccess());
    }

    private Map<String, Object> body(OrderWish wish) {
        var order = new LinkedHashMap<String, Object>();
        order.put("merchantId", merchantId);
        order.put("externalReference", wish.reference());
        order.put(
                "lines",
                wish.lines().entrySet().stream()
                        .map(line -> Map.of("sku", line.getKey(), "quantity", line.getValue()))
                        .toList());
        order.put("recipient", Map.of("name", wish.name(), "phone", phone(wish)));
        order.put("address", wish.address());
        if (wish.point() != null) {
            order.put("point", wish.point());
        }
        order.put("windows", wish.windows());
        order.put("serviceSeconds", wish.serviceSeconds());
        order.put("priority", wish.priority());
        order.put("skills", wish.skills());
        return order;
    }

    private static String phone(OrderWish wish) {
        return "+86 138 %08d".formatted(Math.floorMod(wish.reference().hashCode(), 100_000_000));
    }
}
