package dev.peisong.common.contract;

/**
 * Something that happened, as services tell each other. One sealed interface a source; records of
 * raw types (ids, text, numbers, instants), each with a versioned wire name. A field is only ever
 * added, and then nullable; anything else is a new {@code .v2} beside the old.
 */
public sealed interface DomainEvent
        permits OrderEvent, StockEvent, DispatchEvent, TrackingEvent, IdentityEvent {}
