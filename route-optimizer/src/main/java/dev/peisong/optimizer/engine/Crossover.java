package dev.peisong.optimizer.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A plan of two: routes of one around a random task, then those routes of the other that overlap
 * them least, without what is served already; the rest is left out (in the manner of selective
 * route exchange, Nagata and Bräysy 2010).
 */
final class Crossover {

    private static final double LEAST_FRESH = 0.4;

    private final Model model;
    private final Dice dice;

    Crossover(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
    }

    Part of(Part one, Part other) {
        var routes = new int[model.vehicles()][0];
        var served = new boolean[model.tasks()];
        int most = one.routesInUse();
        int taken = takeAround(one, dice.below(model.tasks()), most, routes, served);
        fill(other, taken, most, routes, served);
        int[] absent =
                IntStream.range(0, model.requests())
                        .filter(request -> !served[model.first()[request]])
                        .toArray();
        return new Part(IntStream.range(0, routes.length).toArray(), routes, absent, 0);
    }

    private int takeAround(Part one, int centre, int most, int[][] routes, boolean[] served) {
        int wanted = most <= 1 ? most : 1 + dice.below(most - 1);
        var closest = new double[one.routes().length];
        for (int r = 0; r < closest.length; r++) {
            closest[r] = 0;
            for (int task : one.routes()[r]) {
                closest[r] += model.distance().applyAsInt(centre, task);
            }
            closest[r] /= Math.max(1, one.routes()[r].length);
        }
        int[] order =
                IntStream.range(0, closest.length)
                        .filter(r -> one.routes()[r].length > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble(r -> closest[r]))
                        .mapToInt(Integer::intValue)
                        .limit(wanted)
                        .toArray();
        for (int r : order) {
            take(one.vehicles()[r], one.routes()[r], routes, served);
        }
        return order.length;
    }

    private void fill(Part other, int taken, int most, int[][] routes, boolean[] served) {
        var fresh = new double[other.routes().length];
        for (int r = 0; r < fresh.length; r++) {
            fresh[r] = fresh(other.routes()[r], served).length;
            fresh[r] /= Math.max(1, other.routes()[r].length);
        }
        int[] order =
                IntStream.range(0, fresh.length)
                        .filter(r -> fresh[r] >= LEAST_FRESH)
                        .boxed()
                        .sorted(Comparator.comparingDouble(r -> -fresh[r]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int count = taken;
        for (int r : order) {
            int[] rest = fresh(other.routes()[r], served);
            int vehicle = freeVehicle(other.vehicles()[r], routes);
            if (count < most && rest.length > 0 && vehicle >= 0) {
                take(vehicle, rest, routes, served);
                count++;
            }
        }
    }

    private int[] fresh(int[] route, boolean[] served) {
        return Arrays.stream(route).filter(task -> !served[task]).toArray();
    }

    private int freeVehicle(int wanted, int[][] routes) {
        for (int step = 0; step < routes.length; step++) {
            int v = (wanted + step) % routes.length;
            if (routes[v].length == 0 && model.classOf()[v] == model.classOf()[wanted]) {
                return v;
            }
        }
        return -1;
    }

    private static void take(int vehicle, int[] route, int[][] routes, boolean[] served) {
        routes[vehicle] = route;
        for (int task : route) {
            served[task] = true;
        }
    }
}
