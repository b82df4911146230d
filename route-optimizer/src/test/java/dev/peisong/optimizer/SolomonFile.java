package dev.peisong.optimizer;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Solomon and Gehring-Homberger files in the DIMACS convention: distances truncated to one
 * decimal and counted in tenths, travel time equal to distance.
 */
record SolomonFile(int fleet, long capacity, List<int[]> rows) {

    private static final int X = 1;
    private static final int Y = 2;
    private static final int DEMAND = 3;
    private static final int READY = 4;
    private static final int DUE = 5;
    private static final int SERVICE = 6;

    /** Folder of the benchmark files, where they are at hand. */
    static Optional<Path> folder() {
        String root = System.getProperty("peisong.root", "..");
        return Optional.of(Path.of(root, "../shared/data/vrp/vrptw")).filter(Files::isDirectory);
    }

    static SolomonFile read(Path file) throws IOException {
        List<int[]> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.strip().matches("\\d+(\\s+\\d+)+")) {
                numbers.add(
                        List.of(line.strip().split("\\s+", 0)).stream()
                                .mapToInt(Integer::parseInt)
                                .toArray());
            }
        }
        int[] head = numbers.removeFirst();
        return new SolomonFile(head[0], head[1], List.copyOf(numbers));
    }

    Problem problem() {
        int[] depot = rows.getFirst();
        var problem = Problem.over(TravelMatrix.of(rows.size(), this::tenths, this::tenths));
        problem.dimensions("units");
        for (int v = 0; v < fleet; v++) {
            problem.vehicle(
                    Vehicle.at("v" + v, 0)
                            .shift(depot[READY] * 10, depot[DUE] * 10)
                            .capacity(capacity));
        }
        for (int i = 1; i < rows.size(); i++) {
            int[] row = rows.get(i);
            problem.job(
                    Job.at("c" + i, i)
                            .demand(row[DEMAND])
                            .window(row[READY] * 10, row[DUE] * 10)
                            .service(row[SERVICE] * 10));
        }
        return problem.build();
    }

    private int tenths(int from, int to) {
        double dx = rows.get(from)[X] - rows.get(to)[X];
        double dy = rows.get(from)[Y] - rows.get(to)[Y];
        return (int) Math.floor(Math.hypot(dx, dy) * 10 + 1e-9);
    }
}
