package dev.peisong.inventory.catalog;

import dev.peisong.common.contract.StockEvent.SkuChanged;
import dev.peisong.common.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a merchant that are told apart from others. It is withdrawn rather than deleted: orders
 * that ask for it, or wait for it, are refused then.
 */
@Entity
class Sku {
    @Id private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    @Column(name = "merchant_id", updatable = false)
    private UUID merchantId;

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(name = "weight_grams")
    private long weightGrams;

    @Column(name = "volume_cubic_centimeters")
    private long volumeCubicCentimeters;

    @Column(name = "handling_class")
    private String handlingClass;

    private boolean active;
    @Version private long version;

    /**
     * What can be said of a SKU besides whose it is and its code.
     *
     * @param weightGrams of one unit
     * @param volumeCubicCentimeters of one unit
     * @param handlingClass NORMAL, FRAGILE, COLD, DANGEROUS
     */
    record Profile(
            String name,
            long weightGrams,
            long volumeCubicCentimeters,
            String handlingClass,
            boolean active) {}

    @SuppressWarnings("NullAway.Init")
    protected Sku() {}

    Sku(UUID merchantId, String code, Profile profile) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.code = code;
        describe(profile);
    }

    @NullUnmarked
    final void describe(Profile profile) {
        name = profile.name();
        weightGrams = profile.weightGrams();
        volumeCubicCentimeters = profile.volumeCubicCentimeters();
        handlingClass = profile.handlingClass();
        active = profile.active();
    }

    UUID id() {
        return id;
    }

    UUID merchantId() {
        return merchantId;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    Profile profile() {
        return new Profile(name, weightGrams, volumeCubicCentimeters, handlingClass, active);
    }

    SkuChanged changed() {
        return new SkuChanged(
                id,
                merchantId,
                code,
                name,
                weightGrams,
                volumeCubicCentimeters,
                handlingClass,
                active);
    }
}
