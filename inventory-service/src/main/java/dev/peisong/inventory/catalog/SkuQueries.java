package dev.peisong.inventory.catalog;

import dev.peisong.common.domain.DomainException;
import java.util.List;
import java.util.Locale;
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
    record SkuView(
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

    /**
     * Which SKUs are wanted; null for any.
     *
     * @param words a part of code or name, in lower case; empty for any
     */
    record Wanted(@Nullable UUID merchantId, @Nullable String code, String words) {
        static Wanted of(@Nullable UUID merchantId, @Nullable String code, @Nullable String query) {
            String words = query == null ? "" : query.strip().toLowerCase(Locale.ROOT);
            return new Wanted(merchantId, code, words);
        }
    }

    List<SkuView> after(Wanted wanted, UUID after, int limit) {
        return skus
                .list(wanted.merchantId(), wanted.code(), wanted.words(), after, Limit.of(limit))
                .stream()
                .map(SkuQueries::view)
                .toList();
    }

    static SkuView view(Sku sku) {
        Sku.Profile profile = sku.profile();
        return new SkuView(
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
