package dev.peisong.inventory.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks SKUs up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Catalog {
    private static final String SELECT = "SELECT id, merchant_id, code, active FROM sku ";

    private final JdbcClient jdbc;

    Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a merchant that have one of these codes, by code. */
    public Map<String, SkuRef> of(UUID merchantId, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "WHERE merchant_id = :merchant AND code IN (:codes)")
                .param("merchant", merchantId)
                .param("codes", codes)
                .query(SkuRef.class)
                .list()
                .stream()
                .collect(Collectors.toMap(SkuRef::code, sku -> sku));
    }

    /**
     * Locks a SKU against everybody else who does so; rows that refer to it are still written.
     *
     * @return empty when another transaction holds it, or there is none
     */
    public Optional<SkuRef> tryLock(UUID skuId) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR NO KEY UPDATE SKIP LOCKED")
                .param("id", skuId)
                .query(SkuRef.class)
                .optional();
    }
}
