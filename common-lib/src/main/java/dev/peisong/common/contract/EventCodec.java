package dev.peisong.common.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to JSON and back. Readers are tolerant: an unknown field is passed over and an unknown
 * type becomes the source's {@code Unknown}, so that producers may run ahead of consumers.
 */
public final class EventCodec {
    private static final Map<String, Class<? extends DomainEvent>> TYPES = new HashMap<>();
    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        for (Topic topic : Topic.values()) {
            for (Class<?> type : topic.contract().getPermittedSubclasses()) {
                EventType name = type.getAnnotation(EventType.class);
                if (name != null) {
                    TYPES.put(name.value(), type.asSubclass(DomainEvent.class));
                    NAMES.put(type, name.value());
                }
            }
        }
    }

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private EventCodec() {}

    /** The wire name of an event; {@code Unknown} has the one it came with. */
    public static String typeOf(DomainEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(event.getClass() + " has no wire name");
        }
        return name;
    }

    /** Every wire name and its record. */
    public static Map<String, Class<? extends DomainEvent>> types() {
        return Map.copyOf(TYPES);
    }

    public static byte[] write(Object event) {
        return JSON.writeValueAsBytes(event);
    }

    /**
     * Reads an event of a topic.
     *
     * @throws MalformedEventException when the body is not what its type promises
     */
    public static DomainEvent read(Topic topic, String type, byte[] json) {
        Class<? extends DomainEvent> known = TYPES.get(type);
        if (known == null || !topic.contract().isAssignableFrom(known)) {
            return unknown(topic, type);
        }
        try {
            return JSON.readValue(json, known);
        } catch (JacksonException e) {
            throw new MalformedEventException(type + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Reads what is not an event, e.g. a {@link Position}. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            throw new MalformedEventException(
                    type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static DomainEvent unknown(Topic topic, String type) {
        return switch (topic) {
            case ORDER -> new OrderEvent.Unknown(type);
            case STOCK -> new StockEvent.Unknown(type);
            case DISPATCH -> new DispatchEvent.Unknown(type);
            case TRACKING -> new TrackingEvent.Unknown(type);
            case IDENTITY -> new IdentityEvent.Unknown(type);
        };
    }
}
