package dev.peisong.inventory.picking;

import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.inventory.catalog.Catalog;
import dev.peisong.inventory.catalog.SkuRef;
import dev.peisong.inventory.picking.Parcel.Identity;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps our own copy of what is in which parcel. */
@Component
public class WhenShipmentCreatedThenExpectParcels {
    private final Catalog catalog;
    private final Parcels parcels;

    WhenShipmentCreatedThenExpectParcels(Catalog catalog, Parcels parcels) {
        this.catalog = catalog;
        this.parcels = parcels;
    }

    @Transactional
    public void handle(ShipmentCreated shipment) {
        Map<String, SkuRef> skus =
                catalog.of(
                        shipment.merchantId(),
                        shipment.parcels().stream()
                                .flatMap(parcel -> parcel.contents().stream())
                                .map(OrderEvent.Content::sku)
                                .distinct()
                                .toList());
        for (OrderEvent.Parcel parcel : shipment.parcels()) {
            var identity =
                    new Identity(
                            parcel.parcelId(),
                            shipment.orderId(),
                            shipment.shipmentId(),
                            shipment.merchantId(),
                            shipment.originSiteId(),
                            parcel.barcode(),
                            shipment.returnOf());
            List<Content> contents =
                    parcel.contents().stream().map(each -> content(each, skus)).toList();
            parcels.insert(Parcel.announced(identity, contents));
        }
    }

    private static Content content(OrderEvent.Content content, Map<String, SkuRef> skus) {
        SkuRef sku = skus.get(content.sku());
        if (sku == null) {
            throw new IllegalStateException("No SKU " + content.sku() + " for a parcel");
        }
        return new Content(content.lineId(), sku.id(), content.sku(), content.quantity());
    }
}
