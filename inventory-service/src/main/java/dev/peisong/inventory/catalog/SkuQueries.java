package dev.peisong.inventory.catalog;

import dev.peisong.common.domain.DomainException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** SKUs as callers see them: those of the merchants within their scope. */
@Component
@Transactional(readOnly = true)
class SkuQueries {
    private final Skus skus;

    SkuQueries(Skus skus) {
        this.skus = skus;
    }

    /** A SKU. */
    record View(
            UUID skuId,
            UUID merchantId,
            String sku,
            String name,
            long weightGrams,
            long volumeCubicCentimeters,
            String handlingClass,
            boolean active,
            long version) {}

    Sku find(UUID id) {
        return skus.findById(id).orElseThrow(() -> DomainException.notFound("sku", id));
    }

    /** Null filters let everything pass. */
    List<View> after(@Nullable UUID merchantId, @Nullable String code, UUID after, int limit) {
        return skus.list(merchantId, code, after, Limit.of(limit)).stream()
                .map(SkuQueries::view)
                .toList();
    }

    static View view(Sku sku) {
        Sku.Profile profile = sku.profile();
        return new View(
                sku.id(),
                sku.merchantId(),
                sku.code(),
                profile.name(),
                profile.weightGrams(),
                profile.volumeCubicCentimeters(),
                profile.handlingClass(),
                profile.active(),
                sku.version());
    }
}
