package dev.peisong.optimizer.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Plans to breed others from: good ones that are unlike each other. What makes a plan fit is its
 * rank by cost, and by how far it is from those most like it (Vidal et al., "A hybrid genetic
 * algorithm for multidepot and periodic vehicle routing problems", Operations Research 60(3),
 * 2012).
 */
final class Population {

    private static final int FEWEST = 12;
    private static final int MOST = 20;
    private static final int ELITE = 4;
    private static final int CLOSEST = 4;

    private final Model model;
    private final Dice dice;
    private final List<Member> members = new ArrayList<>();

    /** What follows each task tells plans apart. */
    private static final class Member {

        final Part plan;
        final int[] next;
        double alone;
        double unfitness;

        Member(Part plan, int tasks) {
            this.plan = plan;
            next = new int[tasks];
            Arrays.fill(next, -1);
            for (int[] route : plan.routes()) {
                for (int i = 1; i < route.length; i++) {
                    next[route[i - 1]] = route[i];
                }
            }
        }

        int distance(Member other) {
            int differences = 0;
            for (int t = 0; t < next.length; t++) {
                differences += next[t] == other.next[t] ? 0 : 1;
            }
            return differences;
        }
    }

    Population(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
    }

    boolean isTooSmall() {
        return members.size() < 2;
    }

    /** Takes a plan in unless it is there already; when there are too many the unfit leave. */
    void join(Part plan) {
        var member = new Member(plan, model.tasks());
        if (members.stream().anyMatch(other -> isTwin(member, other))) {
            return;
        }
        members.add(member);
        rank();
        if (members.size() > MOST) {
            while (members.size() > FEWEST) {
                members.remove(
                        members.stream()
                                .max(Comparator.comparingDouble(m -> m.unfitness))
                                .orElseThrow());
                rank();
            }
        }
    }

    private static boolean isTwin(Member one, Member other) {
        return one.plan.cost() == other.plan.cost() && one.distance(other) == 0;
    }

    private void rank() {
        members.sort(Comparator.comparingLong(m -> m.plan.cost()));
        members.forEach(m -> m.alone = distanceToClosest(m));
        int size = members.size();
        double weight = 1 - (double) Math.min(ELITE, size) / size;
        for (int i = 0; i < size; i++) {
            var member = members.get(i);
            long moreAlone = members.stream().filter(m -> m.alone > member.alone).count();
            member.unfitness = i + weight * moreAlone;
        }
    }

    private double distanceToClosest(Member member) {
        return members.stream()
                .filter(other -> other != member)
                .mapToInt(member::distance)
                .sorted()
                .limit(CLOSEST)
                .average()
                .orElse(0);
    }

    /** The fitter of two at random. */
    Part pick() {
        var one = members.get(dice.below(members.size()));
        var other = members.get(dice.below(members.size()));
        return (one.unfitness <= other.unfitness ? one : other).plan;
    }

    Optional<Part> best() {
        return members.stream().findFirst().map(member -> member.plan);
    }
}
