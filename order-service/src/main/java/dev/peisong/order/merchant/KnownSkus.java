package dev.peisong.order.merchant;

import dev.peisong.common.contract.StockEvent.SkuChanged;
import dev.peisong.common.tenancy.Tenancy;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our copy of the catalogue: what each merchant sells, as inventory last said. */
@Repository
public class KnownSkus {
    private final JdbcClient jdbc;

    KnownSkus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One unit of a SKU. */
    public record Known(String sku, long weightGrams, long volumeCubicCentimeters) {}

    /** Those of the SKUs that the merchant sells now, by their code. */
    public Map<String, Known> of(UUID merchantId, Collection<String> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        SELECT sku, weight_grams, volume_cubic_centimeters FROM known_sku
                        WHERE tenant_id = :tenant AND merchant_id = :merchant AND active
                        AND sku IN (:skus)""")
                .param("tenant", Tenancy.tenantId())
                .param("merchant", merchantId)
                .param("skus", skus)
                .query(Known.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::sku, Function.identity()));
    }

    /** Takes over what inventory says. */
    public void learn(SkuChanged change) {
        jdbc.sql(
                        """
                        INSERT INTO known_sku (tenant_id, merchant_id, sku, weight_grams,
                            volume_cubic_centimeters, handling_class, active)
                        VALUES (:tenant, :merchant, :sku, :weight, :volume, :handling, :active)
                        ON CONFLICT (tenant_id, merchant_id, sku) DO UPDATE SET
                            weight_grams = excluded.weight_grams,
                            volume_cubic_centimeters = excluded.volume_cubic_centimeters,
                            handling_class = excluded.handling_class,
                            active = excluded.active""")
                .param("tenant", Tenancy.tenantId())
                .param("merchant", change.merchantId())
                .param("sku", change.sku())
                .param("weight", change.weightGrams())
                .param("volume", change.volumeCubicCentimeters())
                .param("handling", change.handlingClass())
                .param("active", change.active())
                .update();
    }
}
