package dev.peisong.optimizer.file;

import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Routes in CVRPLIB's form: a line {@code Route #1: 5 3 8} for each, then {@code Cost 827.3}.
 * Customers are numbered without the depot: the first one of the file is 1.
 *
 * @param routes of customers' numbers, each without the depot
 * @param cost in the file's unit, as its convention writes it
 */
public record SolutionFile(List<List<Integer>> routes, String cost) {

    public SolutionFile {
        routes = routes.stream().map(List::copyOf).toList();
    }

    /** The routes of a plan for a file's problem, and what they cost by the file's convention. */
    public static SolutionFile of(RoutingFile file, Solution plan) {
        List<List<Integer>> routes = new ArrayList<>();
        for (var route : plan.routes()) {
            routes.add(route.visits().stream().map(Visit::job).map(Integer::valueOf).toList());
        }
        return new SolutionFile(routes, file.convention().format(file.cost(routes)));
    }

    /** How many are served. */
    public int customers() {
        return routes.stream().mapToInt(List::size).sum();
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws IOException if it cannot be written there
     */
    public void write(Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        var draft = Files.createTempFile(folder, "solution", ".part");
        Files.writeString(draft, text());
        Files.move(draft, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the file holds. */
    public String text() {
        var text = new StringBuilder();
        for (int r = 0; r < routes.size(); r++) {
            text.append("Route #").append(r + 1).append(':');
            routes.get(r).forEach(customer -> text.append(' ').append(customer));
            text.append('\n');
        }
        return text.append("Cost ").append(cost).append('\n').toString();
    }
}
