package dev.peisong.bench.task;

import java.util.List;
import java.util.Set;

/**
 * Somewhere to go once.
 *
 * @param id unique in its task
 * @param location of the task's matrix
 * @param demand what it takes of a truck, by dimension; negative where a shipment ends
 * @param from earliest start of the service
 * @param until latest start of the service
 * @param service seconds
 * @param skills a truck needs all of them
 * @param delivery index of the stop where what is picked up here goes, on the same route; -1 for
 *     none
 */
public record Stop(
        String id,
        int location,
        List<Integer> demand,
        int from,
        int until,
        int service,
        Set<String> skills,
        int delivery) {

    public Stop {
        demand = List.copyOf(demand);
        skills = Set.copyOf(skills);
    }

    /** Whether it starts a shipment. */
    public boolean isPickup() {
        return delivery >= 0;
    }
}
