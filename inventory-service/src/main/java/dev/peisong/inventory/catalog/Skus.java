package dev.peisong.inventory.catalog;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Skus extends JpaRepository<Sku, UUID> {

    List<Sku> findByMerchantIdAndCodeIn(UUID merchantId, Collection<String> codes);

    @Query(
            """
            SELECT s FROM Sku s WHERE s.id > :after
            AND (:merchantId IS NULL OR s.merchantId = :merchantId)
            AND (:code IS NULL OR s.code = :code)
            AND (locate(:words, lower(s.code)) > 0 OR locate(:words, lower(s.name)) > 0)
            ORDER BY s.id""")
    List<Sku> list(
            @Nullable UUID merchantId,
            @Nullable String code,
            String words,
            UUID after,
            Limit limit);
}
