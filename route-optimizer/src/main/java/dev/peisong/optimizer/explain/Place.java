package dev.peisong.optimizer.explain;

/**
 * A place for a job in a plan.
 *
 * @param vehicle its id
 * @param position index of the visit on the route, 0 for the first; of a shipment, of its pickup
 * @param cost what the plan costs more with the job there than without it
 */
public record Place(String vehicle, int position, long cost) {}
