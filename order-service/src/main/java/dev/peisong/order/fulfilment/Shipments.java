package dev.peisong.order.fulfilment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The shipments of the tenant that the caller may see. */
interface Shipments extends Repository<Shipment, UUID> {
    List<Shipment> findByOrderIdOrderById(UUID orderId);

    Shipment save(Shipment shipment);
}
