package dev.peisong.optimizer.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares a plan out among threads: routes are lined up by how much nearer they are to one random
 * task than to another, and cut into parts of about as many tasks. Other cuts come next time.
 */
final class Splitter {

    private final Model model;
    private final Dice dice;

    Splitter(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
    }

    List<Part> split(Part whole, int parts) {
        int here = dice.below(model.tasks());
        int there = dice.below(model.tasks());
        var lined = new ArrayList<Line>();
        int tasks = 0;
        for (int r = 0; r < whole.routes().length; r++) {
            var route = whole.routes()[r];
            if (route.length > 0) {
                lined.add(new Line(r, lean(route, here, there)));
                tasks += route.length;
            }
        }
        lined.sort(Comparator.comparingDouble(Line::lean));
        var share = new int[whole.routes().length];
        int seen = 0;
        for (var line : lined) {
            share[line.route()] = Math.min(parts - 1, (int) ((long) seen * parts / tasks));
            seen += whole.routes()[line.route()].length;
        }
        var idle = new int[model.classes()];
        for (int r = 0; r < share.length; r++) {
            if (whole.routes()[r].length == 0) {
                int kind = model.classOf()[whole.vehicles()[r]];
                share[r] = (kind + idle[kind]++) % parts;
            }
        }
        return parts(whole, share, parts);
    }

    private record Line(int route, double lean) {}

    private double lean(int[] route, int here, int there) {
        double sum = 0;
        for (int task : route) {
            sum +=
                    model.distance().applyAsInt(task, here)
                            - model.distance().applyAsInt(task, there);
        }
        return sum / route.length;
    }

    private List<Part> parts(Part whole, int[] share, int parts) {
        var partOfRequest = new int[model.requests()];
        Arrays.fill(partOfRequest, -1);
        for (int r = 0; r < share.length; r++) {
            for (int task : whole.routes()[r]) {
                partOfRequest[model.requestOf()[task]] = share[r];
            }
        }
        int salt = dice.below(parts);
        var result = new ArrayList<Part>();
        for (int p = 0; p < parts; p++) {
            var vehicles = new ArrayList<Integer>();
            var routes = new ArrayList<int[]>();
            for (int r = 0; r < share.length; r++) {
                if (share[r] == p) {
                    vehicles.add(whole.vehicles()[r]);
                    routes.add(whole.routes()[r]);
                }
            }
            var absent = new ArrayList<Integer>();
            for (int request : whole.absent()) {
                if (partOf(request, partOfRequest, salt, parts) == p) {
                    absent.add(request);
                }
            }
            result.add(
                    new Part(
                            vehicles.stream().mapToInt(Integer::intValue).toArray(),
                            routes.toArray(int[][]::new),
                            absent.stream().mapToInt(Integer::intValue).toArray(),
                            0));
        }
        return result;
    }

    /** A request left out goes where those are that must share its route; else anywhere. */
    private int partOf(int request, int[] partOfRequest, int salt, int parts) {
        int least = request;
        for (int tied : model.together()[request]) {
            if (partOfRequest[tied] >= 0) {
                return partOfRequest[tied];
            }
            least = Math.min(least, tied);
        }
        return (least + salt) % parts;
    }
}
