package dev.peisong.order.ordering;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The orders of the tenant that the caller may see. */
public interface Orders extends Repository<Order, UUID> {
    Optional<Order> findById(UUID id);

    /** The order, and nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT o FROM Order o WHERE o.id = :id")
    Optional<Order> lock(@Param("id") UUID id);

    Optional<Order> findByMerchantIdAndExternalReference(UUID merchantId, String externalReference);

    Order save(Order order);

    void flush();

    Optional<Order> findByRedeliveryOf(UUID orderId);
}
