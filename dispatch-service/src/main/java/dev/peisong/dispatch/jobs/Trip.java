package dev.peisong.dispatch.jobs;

import java.util.UUID;

/** A vehicle on one of its routes. */
public record Trip(UUID routeId, UUID vehicleId) {}
