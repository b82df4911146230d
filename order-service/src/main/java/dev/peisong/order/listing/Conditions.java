package dev.peisong.order.listing;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.order.ordering.HumanNumber;
import dev.peisong.order.ordering.OrderState;
import dev.peisong.order.ordering.Recipients;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * A filter as SQL on {@code orders o}. Behind row-level security an index serves only conditions of
 * leakproof operators: plain comparisons, no LIKE and no tsvector.
 */
final class Conditions {
    /** Comes after whatever a word goes on with. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private static final String OR_PHONE =
            " UNION ALL SELECT p.id FROM orders p WHERE p.tenant_id = :tenant AND p.%s = :%s";

    private final Recipients recipients;
    private final List<String> conditions = new ArrayList<>(List.of("o.tenant_id = :tenant"));
    private final Map<String, Object> params = new HashMap<>();

    private Conditions(Recipients recipients) {
        this.recipients = recipients;
    }

    static Conditions of(OrderFilter filter, Recipients recipients, Instant now) {
        var all = new Conditions(recipients);
        all.params.put("tenant", Tenancy.tenantId());
        all.params.put("now", utc(now));
        all.params.put("soon", utc(now.plus(Standing.SOON)));
        all.params.put("nearTheEnd", Standing.NEAR_THE_END.toSeconds());
        all.identity(filter);
        all.kind(filter);
        all.time(filter);
        all.people(filter);
        return all;
    }

    private void identity(OrderFilter f) {
        anyOf("o.id", "ids", f.id());
        String number = f.number();
        equal("o.number", "number", number == null ? null : HumanNumber.normalise(number));
        equal("o.external_reference", "reference", f.externalReference());
        String text = f.text();
        if (text != null) {
            var words = words(text);
            for (int i = 0; i < words.size(); i++) {
                word("word" + i, words.get(i));
            }
        }
    }

    private void kind(OrderFilter f) {
        List<OrderState> states = f.state();
        anyOf(
                "o.state",
                "states",
                states == null ? null : states.stream().map(Enum::name).toList());
        anyOf("o.merchant_id", "merchants", f.merchantId());
        equal("o.service_product", "product", f.serviceProduct());
        UUID site = f.siteId();
        if (site != null) {
            with(
                    "EXISTS (SELECT FROM shipment s WHERE s.tenant_id = o.tenant_id"
                            + " AND s.order_id = o.id AND s.origin_site_id = :site)",
                    "site",
                    site);
        }
        Boolean open = f.openException();
        if (open != null) {
            conditions.add(
                    (open ? "" : "NOT ")
                            + "EXISTS (SELECT FROM order_exception e WHERE e.tenant_id ="
                            + " o.tenant_id AND e.order_id = o.id AND e.resolved_at IS NULL)");
        }
    }

    private void time(OrderFilter f) {
        LocalDate day = f.businessDay();
        equal("o.business_day", "day", day == null ? null : new SqlParameterValue(Types.DATE, day));
        Instant from = f.dueFrom();
        Instant before = f.dueBefore();
        if (from != null) {
            with(Sort.DUE + " >= :dueFrom", "dueFrom", utc(from));
        }
        if (before != null) {
            with(Sort.DUE + " < :dueBefore", "dueBefore", utc(before));
        }
        Standing standing = f.standing();
        if (standing != null) {
            conditions.add(standing.condition());
        }
    }

    private void people(OrderFilter f) {
        String phone = f.phone();
        String end = f.phoneLastFour();
        if (phone != null) {
            with("o.phone_hash = :phone", "phone", hash(recipients.index(phone).whole()));
        }
        if (end != null) {
            with(
                    "o.phone_last_four_hash = :phoneEnd",
                    "phoneEnd",
                    hash(recipients.index(end).lastFour()));
        }
    }

    private void word(String name, String word) {
        String orPhone = "";
        if (word.matches("[0-9]{4}")) {
            orPhone = OR_PHONE.formatted("phone_last_four_hash", name + "Phone");
            params.put(name + "Phone", hash(recipients.index(word).lastFour()));
        } else if (word.matches("[0-9]{7,20}")) {
            orPhone = OR_PHONE.formatted("phone_hash", name + "Phone");
            params.put(name + "Phone", hash(recipients.index(word).whole()));
        }
        conditions.add(
                """
                o.id IN (SELECT w.order_id FROM order_word w WHERE w.tenant_id = :tenant
                    AND w.word >= :%1$s AND w.word < :%1$sEnd%2$s)"""
                        .formatted(name, orPhone));
        params.put(name, word);
        params.put(name + "End", word + LAST);
    }

    /** At most eight; what is not a letter or digit separates them, as where they are kept. */
    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(8)
                .toList();
    }

    private static String hash(@Nullable String hash) {
        return hash == null ? "" : hash;
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            with(column + " = :" + name, name, value);
        }
    }

    private void anyOf(String column, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            with(column + " IN (:" + name + ")", name, values);
        }
    }

    void with(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }

    /** Without the word WHERE. */
    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
