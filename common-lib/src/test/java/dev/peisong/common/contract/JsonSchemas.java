package dev.peisong.common.contract;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (2020-12) of records: each becomes a named schema, referred to by others. */
final class JsonSchemas {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Class<?>, String[]> SCALARS =
            Map.of(
                    String.class, new String[] {"string"},
                    UUID.class, new String[] {"string", "uuid"},
                    Instant.class, new String[] {"string", "date-time"},
                    LocalDate.class, new String[] {"string", "date"},
                    LocalTime.class, new String[] {"string", "time"},
                    int.class, new String[] {"integer", "int32"},
                    long.class, new String[] {"integer", "int64"},
                    double.class, new String[] {"number", "double"},
                    Double.class, new String[] {"number", "double"},
                    boolean.class, new String[] {"boolean"});

    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /** The schemas met so far, by name. */
    Map<String, ObjectNode> named() {
        return schemas;
    }

    /** A reference to the record's schema, which is added with all that it refers to. */
    ObjectNode refer(Class<?> type) {
        String name = nameOf(type);
        if (!schemas.containsKey(name)) {
            ObjectNode schema = JSON.createObjectNode().put("type", "object");
            schemas.put(name, schema);
            describe(type, schema);
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void describe(Class<?> type, ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType annotated = component.getAnnotatedType();
            properties.set(component.getName(), schemaOf(annotated.getType()));
            if (!isNullable(annotated)) {
                required.add(component.getName());
            }
        }
    }

    private ObjectNode schemaOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            ObjectNode schema = JSON.createObjectNode();
            if (parameterized.getRawType() == List.class) {
                schema.put("type", "array").set("items", schemaOf(arguments[0]));
            } else {
                schema.put("type", "object").set("additionalProperties", schemaOf(arguments[1]));
            }
            return schema;
        }
        String[] scalar = SCALARS.get(type);
        if (scalar == null) {
            return refer((Class<?>) type);
        }
        ObjectNode schema = JSON.createObjectNode().put("type", scalar[0]);
        return scalar.length == 1 ? schema : schema.put("format", scalar[1]);
    }

    private static boolean isNullable(AnnotatedType type) {
        return !(type instanceof AnnotatedParameterizedType)
                && type.isAnnotationPresent(Nullable.class);
    }

    /**
     * Nested records of two sources may share a simple name: theirs is told apart by the source.
     */
    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : outer.getSimpleName() + "." + type.getSimpleName();
    }
}
