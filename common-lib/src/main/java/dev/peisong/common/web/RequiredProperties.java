package dev.peisong.common.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is always there as required: the components of a record that are not {@link Nullable}.
 * All our code is null-marked, absent values are left out of answers, and a request without a
 * component that may not be null is refused, so the types that clients generate tell the truth. For
 * the same reason no two records may go by one name, of which the description would keep only the
 * last.
 */
final class RequiredProperties implements ModelConverter {
    private final Map<String, Class<?>> meanings = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = rawClass(type);
        if (resolved != null && raw != null && raw.isRecord()) {
            oneMeaning(resolved, raw);
            mark(defined(resolved, context), raw.getRecordComponents());
        }
        return resolved;
    }

    private static @Nullable Class<?> rawClass(AnnotatedType type) {
        JavaType known =
                type.getType() instanceof JavaType java
                        ? java
                        : type.getType() == null
                                ? null
                                : Json31.mapper().constructType(type.getType());
        return known == null ? null : known.getRawClass();
    }

    private void oneMeaning(Schema<?> resolved, Class<?> raw) {
        String reference = resolved.get$ref();
        Class<?> other = reference == null ? null : meanings.putIfAbsent(reference, raw);
        if (other != null && other != raw) {
            throw new IllegalStateException(
                    "%s and %s are both called %s: rename one, or give it @Schema(name = …)"
                            .formatted(other.getName(), raw.getName(), reference));
        }
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        Schema<?> model =
                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    private static void mark(Schema<?> schema, RecordComponent[] components) {
        List<String> always =
                Arrays.stream(components)
                        .filter(it -> !it.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList();
        properties(schema).keySet().stream()
                .filter(always::contains)
                .filter(it -> schema.getRequired() == null || !schema.getRequired().contains(it))
                .forEach(schema::addRequiredItem);
    }

    @SuppressWarnings("NullAway") // a schema without properties has null
    private static Map<String, ?> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
