package dev.peisong.optimizer.solution;

/**
 * A call at a depot during the route, to hand in what was collected and to load anew.
 *
 * @param location where
 * @param beforeVisit index of the visit that follows
 * @param arrival when the vehicle comes
 * @param start when loading begins: at the arrival, or after a break
 * @param departure when loading is done
 */
public record Reload(int location, int beforeVisit, int arrival, int start, int departure) {}
