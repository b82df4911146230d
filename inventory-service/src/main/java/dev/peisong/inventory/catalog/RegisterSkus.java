package dev.peisong.inventory.catalog;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.tenancy.Tenancy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds SKUs of a merchant, all or none. The merchant may be new to us: we do not ask whether
 * order-service has told of it yet.
 */
@Component
class RegisterSkus {
    private final Skus skus;
    private final Outbox outbox;

    RegisterSkus(Skus skus, Outbox outbox) {
        this.skus = skus;
        this.outbox = outbox;
    }

    /** One SKU to add. */
    record Draft(String code, Sku.Profile profile) {}

    @Transactional
    List<Sku> handle(UUID merchantId, List<Draft> drafts) {
        if (!Tenancy.current().merchants().includes(merchantId)) {
            throw new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "merchant-not-found",
                    "There is no merchant " + merchantId,
                    "/merchantId");
        }
        refuseDoubles(merchantId, drafts);
        List<Sku> added =
                drafts.stream()
                        .map(draft -> new Sku(merchantId, draft.code(), draft.profile()))
                        .toList();
        skus.saveAllAndFlush(added);
        added.forEach(sku -> outbox.append(sku.changed(), sku.id(), sku.id()));
        return added;
    }

    private void refuseDoubles(UUID merchantId, List<Draft> drafts) {
        List<String> codes = drafts.stream().map(Draft::code).toList();
        Set<String> taken =
                skus.findByMerchantIdAndCodeIn(merchantId, codes).stream()
                        .map(Sku::code)
                        .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < drafts.size(); i++) {
            if (!taken.add(codes.get(i))) {
                throw new DomainException(
                        DomainException.Kind.CONFLICT,
                        "sku-exists",
                        "The merchant has a SKU %s already".formatted(codes.get(i)),
                        "/skus/%d/sku".formatted(i));
            }
        }
    }
}
