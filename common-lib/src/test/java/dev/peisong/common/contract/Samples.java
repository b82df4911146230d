package dev.peisong.common.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One instance of every record, each field filled, the same in every run. */
public final class Samples {
    private Samples() {}

    public static DomainEvent of(Class<? extends DomainEvent> type) {
        return type.cast(value(type, "event"));
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == Map.class
                    ? Map.of("key", value(arguments[1], name))
                    : List.of(value(arguments[0], name));
        }
        return scalarOrRecord((Class<?>) type, name);
    }

    private static Object scalarOrRecord(Class<?> type, String name) {
        if (type == String.class) {
            return name.equals("currency") ? "CNY" : "a " + name;
        }
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        if (type == Instant.class) {
            // a window must end after it starts
            return Instant.parse(
                    name.equals("end") ? "2026-02-03T05:00:00Z" : "2026-02-03T04:05:06Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-02-03");
        }
        if (type == LocalTime.class) {
            return LocalTime.parse("04:00:00");
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == long.class || type == Long.class) {
            return 1_234L;
        }
        if (type == double.class || type == Double.class) {
            return name.equals("latitude") ? 31.25 : 104.5;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        return record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components)
                        .map(c -> value(c.getGenericType(), c.getName()))
                        .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot make a sample of " + type, e);
        }
    }
}
