package dev.peisong.bench.day;

import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Truck;
import java.util.List;
import java.util.Set;

/** A day small enough to drive in the head: four stops on a line, ten seconds apart. */
public final class Days {

    private Days() {}

    /** Stop "c" needs a cold box, which truck "b" alone has. */
    public static Task small() {
        return new Task(
                "small",
                5,
                (from, to) -> 10 * Math.abs(from - to),
                (from, to) -> 7 * Math.abs(from - to),
                List.of(
                        stop("a", 1, 3, Set.of()),
                        stop("b1", 2, 3, Set.of()),
                        stop("c", 3, 3, Set.of("cold")),
                        stop("d", 4, 3, Set.of())),
                List.of(
                        new Truck("a1", 0, 0, 200, List.of(6, 9), Set.of(), 100),
                        new Truck("b", 0, 0, 200, List.of(6, 9), Set.of("cold"), 100)));
    }

    private static Stop stop(String id, int location, int items, Set<String> skills) {
        return new Stop(id, location, List.of(items, 1), 0, 60, 5, skills, -1);
    }
}
