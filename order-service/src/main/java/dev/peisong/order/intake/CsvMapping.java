package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which of our fields is filled from which column. Our fields are written with dots, lists by
 * position: {@code lines.0.sku}, {@code recipient.name}, {@code point.latitude}, {@code
 * windows.0.start}, {@code customFields.gate}. A column is named as in the header; {@code =text}
 * stands for that text in every row. Without a mapping the header names our fields itself.
 */
final class CsvMapping {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FIELD =
            Pattern.compile(
                    "externalReference|serviceSeconds|serviceProduct|priority|handlingClass"
                            + "|deliveryMode|deliveryConsent|freightPayer|skills\\.\\d"
                            + "|lines\\.\\d{1,2}\\.(sku|quantity|weightGrams|volumeCubicCentimeters)"
                            + "|recipient\\.(name|phone|note)"
                            + "|address\\.(regionCode|city|district|postalCode|street|houseNumber"
                            + "|community|building|unit|room)"
                            + "|point\\.(latitude|longitude)|windows\\.[0-4]\\.(start|end)"
                            + "|(amountToCollect|declaredValue)\\.(amountMinor|currency)"
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

    private final Map<String, String> columns;

    private CsvMapping(Map<String, String> columns) {
        this.columns = columns;
    }

    /** The mapping for a file with this header; refuses fields and columns that there are not. */
    static CsvMapping of(@Nullable String json, List<String> header) {
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
        return new CsvMapping(columns);
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
        return order.toString();
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
        header.forEach(column -> columns.put(column, column));
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
