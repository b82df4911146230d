package dev.peisong.optimizer.drive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Random sequences of a problem's tasks. */
final class RandomTasks {

    private RandomTasks() {}

    /** Some tasks in any order, though mostly with both ends of a shipment, in theirs. */
    static int[] sequence(FlatProblem in, Random random) {
        List<Integer> tasks = new ArrayList<>();
        for (int t = 0; t < in.tasks(); t++) {
            boolean wanted = random.nextInt(3) > 0;
            if (in.isPickup(t)) {
                int at = random.nextInt(tasks.size() + 1);
                if (wanted) {
                    tasks.add(at, t);
                    tasks.add(at + 1 + random.nextInt(tasks.size() - at), t + 1);
                }
            } else if (!in.isDelivery(t) && wanted) {
                tasks.add(random.nextInt(tasks.size() + 1), t);
            }
        }
        if (random.nextBoolean()) {
            tasks.sort(Comparator.comparingInt(t -> in.visit(t).windows().getFirst().start()));
        } else if (random.nextInt(10) == 0) {
            Collections.shuffle(tasks, random);
        }
        if (random.nextInt(20) == 0 && !tasks.isEmpty()) {
            tasks.removeLast();
        }
        return tasks.stream().mapToInt(Integer::intValue).toArray();
    }
}
