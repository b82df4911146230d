package dev.peisong.common.contract;

/**
 * The event topics, one a source. All have 24 partitions from the first day and keep everything.
 */
public enum Topic {
    ORDER("peisong.order", "order", OrderEvent.class),
    STOCK("peisong.stock", "stock", StockEvent.class),
    DISPATCH("peisong.dispatch", "dispatch", DispatchEvent.class),
    TRACKING("peisong.tracking", "tracking", TrackingEvent.class),
    IDENTITY("peisong.identity", "identity", IdentityEvent.class);

    /** Telemetry: short retention, keyed by vehicle, not an event topic. */
    public static final String POSITION = "peisong.position";

    /** Wrapped data keys: compacted; a tombstone erases. */
    public static final String KEY = "peisong.key";

    public static final int PARTITIONS = 24;

    private final String topicName;
    private final String source;
    private final Class<? extends DomainEvent> contract;

    Topic(String topicName, String source, Class<? extends DomainEvent> contract) {
        this.topicName = topicName;
        this.source = source;
        this.contract = contract;
    }

    public String topicName() {
        return topicName;
    }

    /** What {@code ce_source} ends with: {@code /peisong/order}. */
    public String source() {
        return source;
    }

    public Class<? extends DomainEvent> contract() {
        return contract;
    }

    /** The topic an event is said on. */
    public static Topic of(DomainEvent event) {
        return switch (event) {
            case OrderEvent e -> ORDER;
            case StockEvent e -> STOCK;
            case DispatchEvent e -> DISPATCH;
            case TrackingEvent e -> TRACKING;
            case IdentityEvent e -> IDENTITY;
        };
    }

    public static Topic named(String topicName) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(topicName)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("no event topic is named " + topicName);
    }
}
