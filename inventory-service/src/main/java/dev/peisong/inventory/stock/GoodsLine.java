package dev.peisong.inventory.stock;

import dev.peisong.common.domain.DomainException;
import dev.peisong.inventory.catalog.SkuRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods as a caller names them, by the merchant's code.
 *
 * @param quantity units; fewer than none where they went missing
 * @param lot empty where lots are not told apart
 * @param serial empty where units are not told apart
 */
public record GoodsLine(String sku, int quantity, String lot, String serial, Condition condition) {

    /** Null means: not told apart, and sellable. */
    public static GoodsLine of(
            String sku,
            int quantity,
            @Nullable String lot,
            @Nullable String serial,
            @Nullable Condition condition) {
        return new GoodsLine(
                sku,
                quantity,
                lot == null ? "" : lot,
                serial == null ? "" : serial,
                condition == null ? Condition.SELLABLE : condition);
    }

    /** The codes of all lines, each once. */
    public static List<String> codes(List<GoodsLine> lines) {
        return lines.stream().map(GoodsLine::sku).distinct().toList();
    }

    /**
     * What it is.
     *
     * @param index of the line in the request, for the pointer of a refusal
     */
    public Goods goods(Map<String, SkuRef> skus, UUID merchantId, int index) {
        SkuRef known = skus.get(sku);
        if (known == null) {
            throw refused(index, "sku", "unknown-sku", "The merchant has no SKU " + sku);
        }
        if (quantity == 0) {
            throw refused(index, "quantity", "nothing", "A line is of one unit or more");
        }
        if (!serial.isEmpty() && Math.abs(quantity) != 1) {
            throw refused(index, "quantity", "not-one", "One serial number is one unit");
        }
        return new Goods(known.id(), merchantId, lot, serial, condition);
    }

    /** A refusal that names the line and its field. */
    public static DomainException refused(
            int index, @Nullable String field, String code, String detail) {
        String pointer = "/lines/" + index + (field == null ? "" : "/" + field);
        return DomainException.invalid(pointer, code, detail);
    }
}
