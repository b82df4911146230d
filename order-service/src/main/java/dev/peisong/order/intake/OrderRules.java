package dev.peisong.order.intake;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.web.BadField;
import dev.peisong.order.intake.OrderRequest.DeliveryMode;
import dev.peisong.order.merchant.KnownSkus.Known;
import dev.peisong.order.merchant.Merchant;
import dev.peisong.order.ordering.OrderSettings.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to hold of an order beyond its shape, each with the field at fault. */
final class OrderRules {
    private OrderRules() {}

    static List<BadField> check(
            OrderRequest order,
            Optional<Merchant> merchant,
            Map<String, Known> catalogue,
            Rules rules) {
        var wrong = new ArrayList<BadField>();
        if (merchant.isEmpty()) {
            wrong.add(bad("/merchantId", "unknown-merchant", "is not a merchant of yours"));
            return wrong;
        }
        if (!merchant.get().isActive()) {
            wrong.add(bad("/merchantId", "inactive-merchant", "takes no new orders"));
        }
        for (int i = 0; i < order.lines().size(); i++) {
            if (!catalogue.containsKey(order.lines().get(i).sku())) {
                wrong.add(
                        bad(
                                "/lines/" + i + "/sku",
                                "unknown-sku",
                                "is not a SKU that this merchant sells"));
            }
        }
        wrong.addAll(place(order.address(), order.point(), rules));
        notNegative(order.amountToCollect(), "/amountToCollect/amountMinor", wrong);
        notNegative(order.declaredValue(), "/declaredValue/amountMinor", wrong);
        if (order.deliveryMode() != null
                && order.deliveryMode() != DeliveryMode.DOOR
                && order.deliveryConsent() == null) {
            wrong.add(
                    bad(
                            "/deliveryConsent",
                            "missing",
                            "is missing: the recipient agrees to any mode other than DOOR"));
        }
        return wrong;
    }

    static List<BadField> place(
            OrderRequest.@Nullable Address address, @Nullable GeoPoint point, Rules rules) {
        var wrong = new ArrayList<BadField>();
        if (address != null && point == null && !address.namesAPlace()) {
            wrong.add(
                    bad(
                            "/address",
                            "incomplete",
                            "needs a street or a community where no point is given"));
        }
        var area = rules.serviceArea();
        if (point != null && area != null && !area.contains(point)) {
            wrong.add(bad("/point", "outside-service-area", "is outside the service area"));
        }
        return wrong;
    }

    private static void notNegative(@Nullable Money amount, String pointer, List<BadField> wrong) {
        if (amount != null && amount.amountMinor() < 0) {
            wrong.add(bad(pointer, "negative", "is negative"));
        }
    }

    private static BadField bad(String pointer, String code, String detail) {
        return new BadField("body", pointer, code, detail);
    }
}
