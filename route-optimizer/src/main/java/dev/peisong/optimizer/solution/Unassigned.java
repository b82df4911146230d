package dev.peisong.optimizer.solution;

import java.util.Optional;

/**
 * A job or a shipment that the plan leaves out.
 *
 * @param job its id, or that of the shipment's pickup
 * @param reason computed against the final plan
 * @param blocker the nearest vehicle and what it lacks; empty when no vehicle is allowed, or none
 *     was tried
 */
public record Unassigned(String job, Reason reason, Optional<Blocker> blocker) {}
