package dev.peisong.bench.task;

import java.util.List;
import java.util.Set;

/**
 * A vehicle for one route from its depot and back.
 *
 * @param id unique in its task
 * @param depot location of the task's matrix
 * @param from leaves no earlier
 * @param until is back no later
 * @param capacity by dimension
 * @param skills what it can do
 * @param fixed cost of using it
 */
public record Truck(
        String id,
        int depot,
        int from,
        int until,
        List<Integer> capacity,
        Set<String> skills,
        long fixed) {

    public Truck {
        capacity = List.copyOf(capacity);
        skills = Set.copyOf(skills);
    }

    /** Whether only the id tells the two apart. */
    boolean equalsButForId(Truck other) {
        return equals(
                new Truck(
                        id,
                        other.depot,
                        other.from,
                        other.until,
                        other.capacity,
                        other.skills,
                        other.fixed));
    }
}
