package dev.peisong.inventory.stock;

import java.util.UUID;

/**
 * Units that are alike in every way the ledger tells apart.
 *
 * @param merchantId their owner
 * @param lot empty where lots are not told apart
 * @param serial empty where units are not told apart; otherwise there is one such unit
 */
public record Goods(UUID skuId, UUID merchantId, String lot, String serial, Condition condition) {

    public static Goods sellable(UUID skuId, UUID merchantId) {
        return new Goods(skuId, merchantId, "", "", Condition.SELLABLE);
    }

    public boolean isSellable() {
        return condition == Condition.SELLABLE;
    }
}
