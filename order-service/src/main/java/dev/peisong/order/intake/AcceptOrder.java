package dev.peisong.order.intake;

import dev.peisong.common.id.Ids;
import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.intake.OrderRequest.Line;
import dev.peisong.order.merchant.KnownSkus;
import dev.peisong.order.merchant.KnownSkus.Known;
import dev.peisong.order.merchant.Merchants;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.OrderSettings;
import dev.peisong.order.ordering.PlaceOrder;
import dev.peisong.order.ordering.Placement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks what is asked against what we know, seals what is personal, and places the order. */
@Component
class AcceptOrder {
    private final Merchants merchants;
    private final KnownSkus skus;
    private final OrderSettings settings;
    private final SealedTerms terms;
    private final PlaceOrder place;

    AcceptOrder(
            Merchants merchants,
            KnownSkus skus,
            OrderSettings settings,
            SealedTerms terms,
            PlaceOrder place) {
        this.merchants = merchants;
        this.skus = skus;
        this.settings = settings;
        this.terms = terms;
        this.place = place;
    }

    /**
     * @throws BadRequestException with everything that is wrong
     */
    @Transactional(noRollbackFor = BadRequestException.class) // thrown before anything is written
    Order accept(OrderRequest request) {
        var catalogue =
                skus.of(request.merchantId(), request.lines().stream().map(Line::sku).toList());
        var wrong =
                OrderRules.check(
                        request,
                        merchants.findById(request.merchantId()),
                        catalogue,
                        settings.current());
        if (!wrong.isEmpty()) {
            throw new BadRequestException(wrong.toArray(BadField[]::new));
        }
        UUID orderId = Ids.next();
        var sealed = terms.of(request);
        return place.place(
                new Placement(
                        orderId,
                        request.merchantId(),
                        request.externalReference(),
                        lines(request.lines(), catalogue),
                        sealed.delivery(),
                        sealed.phone(),
                        request.declaredValue(),
                        orElse(request.freightPayer(), OrderRequest.FreightPayer.MERCHANT).name(),
                        request.deliveryConsent(),
                        null));
    }

    private static List<Placement.Line> lines(List<Line> asked, Map<String, Known> catalogue) {
        return asked.stream()
                .map(
                        line -> {
                            Known known = Objects.requireNonNull(catalogue.get(line.sku()));
                            return new Placement.Line(
                                    Ids.next(),
                                    line.sku(),
                                    line.quantity(),
                                    orElse(line.weightGrams(), known.weightGrams()),
                                    orElse(
                                            line.volumeCubicCentimeters(),
                                            known.volumeCubicCentimeters()));
                        })
                .toList();
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
