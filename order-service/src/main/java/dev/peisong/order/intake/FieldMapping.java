package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which of our fields is filled from which column. Our fields are written with dots, lists by
 * position: {@code lines.0.sku}, {@code recipient.name}, {@code point.latitude}, {@code
 * windows.0.start}, {@code customFields.gate}. A column is named as in the header; {@code =text}
 * stands for that text in every row. Without a mapping the header names our fields itself, and what
 * begins with # is a remark.
 *
 * <p>Beside our fields, {@code amountToCollect.amount} is an amount as people write it (12.50),
 * {@code windows.0.date} the day of times that have none; times without a zone are of the file's.
 */
final class FieldMapping {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FIELD =
            Pattern.compile(
                    "externalReference|serviceSeconds|serviceProduct|priority|handlingClass"
                            + "|deliveryMode|deliveryConsent|freightPayer|skills\\.\\d"
                            + "|lines\\.\\d{1,2}\\.(sku|quantity|weightGrams|volumeCubicCentimeters)"
                            + "|recipient\\.(name|phone|note)"
                            + "|address\\.(regionCode|city|district|postalCode|street|houseNumber"
                            + "|community|building|unit|room)"
                            + "|point\\.(latitude|longitude)|windows\\.[0-4]\\.(start|end|date)"
                            + "|(amountToCollect|declaredValue)\\.(amountMinor|amount|currency)"
                            + "|customFields\\.[A-Za-z][A-Za-z0-9_-]{0,49}");
    private static final Set<String> NUMBERS =
            Set.of(
                    "serviceSeconds",
                    "priority",
                    "quantity",
                    "weightGrams",
                    "volumeCubicCentimeters",
                    "latitude",
                    "longitude",
                    "amountMinor");

    private static final List<String> MONEY = List.of("amountToCollect", "declaredValue");

    private final Map<String, String> columns;
    private final @Nullable ZoneId zone;

    private FieldMapping(Map<String, String> columns, @Nullable ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
    }

    static boolean isField(String name) {
        return FIELD.matcher(name).matches();
    }

    /** A mapping that is known to fit its file. */
    static FieldMapping of(Map<String, String> columns, @Nullable ZoneId zone) {
        return new FieldMapping(columns, zone);
    }

    /** The mapping for a file with this header; refuses fields and columns that there are not. */
    static FieldMapping of(@Nullable String json, List<String> header, @Nullable ZoneId zone) {
        Map<String, String> columns = json == null ? byName(header) : parse(json);
        var wrong = new ArrayList<BadField>();
        columns.forEach(
                (field, column) -> {
                    if (!FIELD.matcher(field).matches()) {
                        wrong.add(bad(json, field, "unknown-field", "is not a field of an order"));
                    } else if (!column.startsWith("=") && !header.contains(column)) {
                        wrong.add(
                                bad(
                                        json,
                                        field,
                                        "unknown-column",
                                        "names a column that the header lacks; it has: "
                                                + String.join(", ", header)));
                    }
                });
        if (!wrong.isEmpty()) {
            throw new BadRequestException(wrong.toArray(BadField[]::new));
        }
        return new FieldMapping(columns, zone);
    }

    /** The order that a row asks for, as JSON. Empty cells are left out. */
    String order(Function<String, String> cell) {
        ObjectNode order = JSON.createObjectNode();
        columns.forEach(
                (field, column) -> {
                    String text = column.startsWith("=") ? column.substring(1) : cell.apply(column);
                    if (!text.isBlank()) {
                        put(order, field, text.strip());
                    }
                });
        MONEY.forEach(name -> minorUnits(order, name));
        order.path("windows").forEach(this::instants);
        return order.toString();
    }

    Map<String, String> columns() {
        return columns;
    }

    /**
     * 12.50 CNY is 1250 of its minor units; what is no amount stays to be refused by its field. A
     * currency alone, fixed for all rows, is no money.
     */
    private static void minorUnits(ObjectNode order, String name) {
        if (!(order.path(name) instanceof ObjectNode money)) {
            return;
        }
        var amount = money.remove("amount");
        if (amount != null) {
            var text = amount.asString("");
            try {
                var currency = Currency.getInstance(money.path("currency").asString(""));
                var exact = new BigDecimal(text.replaceAll("[,，¥￥$€\\s]", ""));
                int digits = Math.max(currency.getDefaultFractionDigits(), 0);
                money.put("amountMinor", exact.movePointRight(digits).longValueExact());
            } catch (IllegalArgumentException | ArithmeticException e) {
                money.put("amountMinor", text);
            }
        }
        if (!money.has("amountMinor")) {
            order.remove(name);
        }
    }

    private void instants(JsonNode window) {
        if (window instanceof ObjectNode node) {
            var removed = node.remove("date");
            var date = removed == null ? null : removed.asString("");
            for (String end : List.of("start", "end")) {
                if (node.has(end)) {
                    var text = node.path(end).asString("");
                    node.put(end, LocalTimes.instant(text, date, zone));
                }
            }
        }
    }

    private static void put(ObjectNode order, String field, String text) {
        String[] path = field.split("\\.", 3);
        String name = path[path.length - 1];
        if (path.length == 1) {
            set(order, name, text);
        } else if (path[0].equals("skills")) {
            list(order, path[0]).add(text);
        } else if (path.length == 2) {
            set(object(order, path[0]), name, text);
        } else {
            set(element(list(order, path[0]), Integer.parseInt(path[1])), name, text);
        }
    }

    private static void set(ObjectNode node, String name, String text) {
        if (NUMBERS.contains(name) && text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            node.set(name, JSON.readTree(text.replaceFirst("^(-?)0+(?=\\d)", "$1")));
        } else {
            node.put(name, text);
        }
    }

    private static ObjectNode object(ObjectNode order, String name) {
        return order.get(name) instanceof ObjectNode there ? there : order.putObject(name);
    }

    private static ArrayNode list(ObjectNode order, String name) {
        return order.get(name) instanceof ArrayNode there ? there : order.putArray(name);
    }

    private static ObjectNode element(ArrayNode list, int index) {
        while (list.size() <= index) {
            list.addObject();
        }
        return (ObjectNode) list.get(index);
    }

    private static Map<String, String> byName(List<String> header) {
        var columns = new LinkedHashMap<String, String>();
        header.stream().filter(c -> !c.startsWith("#")).forEach(c -> columns.put(c, c));
        return columns;
    }

    private static Map<String, String> parse(String json) {
        try {
            var columns = new LinkedHashMap<String, String>();
            var tree = JSON.readTree(json);
            if (!(tree instanceof ObjectNode)) {
                throw new BadRequestException(malformed());
            }
            tree.properties().forEach(e -> columns.put(e.getKey(), e.getValue().asString("")));
            return columns;
        } catch (JacksonException e) {
            throw new BadRequestException(malformed());
        }
    }

    private static BadField malformed() {
        return new BadField(
                "query",
                "/mapping",
                "malformed-json",
                "is not a JSON object of our field to the file's column");
    }

    private static BadField bad(
            @Nullable String mapping, String field, String code, String detail) {
        return mapping == null
                ? new BadField("body", "", code, "has a column " + field + " that " + detail)
                : new BadField("query", "/mapping/" + field, code, detail);
    }
}
