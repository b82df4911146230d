package dev.peisong.order.merchant;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The merchants of the tenant that the caller may see. */
public interface Merchants extends Repository<Merchant, UUID> {
    Optional<Merchant> findById(UUID id);

    Optional<Merchant> findByCode(String code);

    Merchant save(Merchant merchant);

    void flush();
}
