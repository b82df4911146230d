package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.Company.Site;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.check.Notes;
import dev.peisong.quickstart.demo.orders.Goods;
import dev.peisong.quickstart.demo.orders.OrderWish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The clerk: takes goods in, and looks at what came back. */
final class Warehouse {
    private static final double ROOM = 1.3;

    private final Gateway gateway;
    private final Company company;
    private final Acknowledged acknowledged;
    private final Report report;

    Warehouse(Gateway gateway, Company company, Acknowledged acknowledged, Report report) {
        this.gateway = gateway;
        this.company = company;
        this.acknowledged = acknowledged;
        this.report = report;
    }

    /** Enough for what will be ordered, but for what is to be short. */
    void stockFor(List<OrderWish> wishes) {
        for (var wanted : demand(wishes).entrySet()) {
            Goods goods = wanted.getKey();
            int quantity = wanted.getValue();
            switch (goods) {
                case POSTER -> {}
                case CONSOLE -> receive(first(), goods, quantity / 2);
                default -> {
                    int each = (int) Math.ceil(quantity * ROOM);
                    sitesOf(goods).forEach(site -> receive(site, goods, each));
                }
            }
        }
    }

    /** What was short comes in. */
    void restock(List<OrderWish> wishes) {
        int wanted = demand(wishes).getOrDefault(Goods.CONSOLE, 0);
        if (wanted > 0) {
            receive(first(), Goods.CONSOLE, wanted - wanted / 2);
            report.notable("goods come in: " + (wanted - wanted / 2) + " × CONSOLE");
        }
    }

    /** Every other returned parcel is as good as new. */
    void inspectReturns() {
        for (Site site : company.sites()) {
            List<JsonNode> waiting = gateway.list("/api/v1/inspections?siteId=" + site.id());
            for (int i = 0; i < waiting.size(); i++) {
                var inspection =
                        Map.of(
                                "parcelId",
                                waiting.get(i).path("parcelId").asString(),
                                "disposition",
                                i % 2 == 0 ? "RESTOCK" : "WRITE_OFF");
                gateway.post("/api/v1/inspections", inspection).expectSuccess();
            }
            report.inspected(waiting.size());
        }
    }

    private static Map<Goods, Integer> demand(List<OrderWish> wishes) {
        var demand = new EnumMap<Goods, Integer>(Goods.class);
        for (OrderWish wish : wishes) {
            wish.lines().forEach((goods, quantity) -> demand.merge(goods, quantity, Integer::sum));
        }
        return demand;
    }

    private List<Site> sitesOf(Goods goods) {
        return switch (goods.place()) {
            case EVERYWHERE -> company.sites();
            case FIRST_SITE -> List.of(first());
            case LAST_SITE -> List.of(company.sites().getLast());
        };
    }

    private Site first() {
        return company.sites().getFirst();
    }

    private void receive(Site site, Goods goods, int quantity) {
        if (quantity == 0) {
            return;
        }
        Answer taken =
                gateway.post(
                                "/api/v1/receipts",
                                Map.of(
                                        "siteId",
                                        site.id(),
                                        "merchantId",
                                        company.merchantId(),
                                        "lines",
                                        List.of(Map.of("sku", goods, "quantity", quantity))))
                        .expectSuccess();
        acknowledged.add(Notes.Kind.RECEIPT, taken.uuid("receiptId"));
    }

    static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asString());
    }
}
