package dev.peisong.optimizer.explain;

import java.util.Optional;

/**
 * What a served job costs where it is, and where it would go otherwise.
 *
 * @param job its id
 * @param place where it is; its cost is what the plan would save without the job
 * @param nextBest the cheapest place on another vehicle, all other jobs as they are; empty if no
 *     other vehicle has room for it
 */
public record Served(String job, Place place, Optional<Place> nextBest) {}
