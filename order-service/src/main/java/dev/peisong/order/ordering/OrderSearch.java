package dev.peisong.order.ordering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Everything that is set must fit.
 *
 * @param number in any case, with or without hyphens
 * @param phoneHash keyed hash of a whole number
 * @param phoneLastFourHash keyed hash of its last four digits
 * @param text words, or their beginnings, of number, reference, SKU, city, district or the tenant's
 *     own fields
 */
record OrderSearch(
        @Nullable String number,
        @Nullable String externalReference,
        @Nullable List<OrderState> states,
        @Nullable UUID merchantId,
        @Nullable String phoneHash,
        @Nullable String phoneLastFourHash,
        @Nullable String text) {

    private static final String SELECT =
            """
            SELECT o.id, o.number, o.merchant_id, o.external_reference, o.state, o.state_reason,
                o.delivery -> 'address' ->> 'city' AS city,
                o.delivery -> 'address' ->> 'district' AS district,
                (SELECT coalesce(sum(quantity), 0) FROM order_line l
                    WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id) AS units,
                (SELECT count(*) FROM order_exception e WHERE e.tenant_id = o.tenant_id
                    AND e.order_id = o.id AND e.resolved_at IS NULL) AS open_exceptions,
                o.placed_at
            FROM orders o WHERE o.tenant_id = :tenant
            AND (CAST(:before AS uuid) IS NULL OR o.id < CAST(:before AS uuid))""";

    String sql() {
        var conditions = new ArrayList<String>();
        when(number, "o.number = :number", conditions);
        when(externalReference, "o.external_reference = :reference", conditions);
        when(states, "o.state IN (:states)", conditions);
        when(merchantId, "o.merchant_id = :merchant", conditions);
        when(phoneHash, "o.phone_hash = :phone", conditions);
        when(phoneLastFourHash, "o.phone_last_four_hash = :phoneEnd", conditions);
        when(
                text,
                "to_tsvector('simple', o.search_text) @@ to_tsquery('simple', :text)",
                conditions);
        return SELECT
                + conditions.stream().map(c -> " AND " + c).collect(Collectors.joining())
                + " ORDER BY o.id DESC LIMIT :limit";
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        put(params, "number", number == null ? null : HumanNumber.normalise(number));
        put(params, "reference", externalReference);
        put(params, "states", states == null ? null : states.stream().map(Enum::name).toList());
        put(params, "merchant", merchantId);
        put(params, "phone", phoneHash);
        put(params, "phoneEnd", phoneLastFourHash);
        put(params, "text", text == null ? null : words(text));
        return params;
    }

    /** All words, each as a beginning; what is not a letter or digit separates them. */
    private static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }

    private static void when(@Nullable Object value, String condition, List<String> conditions) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }
}
