package dev.peisong.bench.day;

import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Truck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task as a text of words: {@code truck id depot from until skills fixed capacity…}, {@code stop
 * id location from until service skills demand…}, and for each location two lines {@code seconds …}
 * and {@code cost …} of the legs from it. A {@code -} stands for no skill.
 */
public final class DayFile {

    /** How such a file's name ends. */
    public static final String ENDING = ".day";

    private DayFile() {}

    /** Writes a task without pairs. */
    public static void write(Path file, Task task) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (var truck : task.trucks()) {
                line(
                        out,
                        "truck",
                        truck.id(),
                        truck.depot(),
                        truck.from(),
                        truck.until(),
                        skills(truck.skills()),
                        truck.fixed(),
                        numbers(truck.capacity()));
            }
            for (var stop : task.stops()) {
                line(
                        out,
                        "stop",
                        stop.id(),
                        stop.location(),
                        stop.from(),
                        stop.until(),
                        stop.service(),
                        skills(stop.skills()),
                        numbers(stop.demand()));
            }
            for (int from = 0; from < task.locations(); from++) {
                line(out, "seconds", legs(task, task.seconds(), from));
                line(out, "cost", legs(task, task.cost(), from));
            }
        }
    }

    private static void line(Writer out, Object... words) throws IOException {
        out.write(Stream.of(words).map(String::valueOf).collect(Collectors.joining(" ", "", "\n")));
    }

    private static String skills(Set<String> skills) {
        return skills.isEmpty() ? "-" : skills.stream().sorted().collect(Collectors.joining(","));
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String legs(Task task, IntBinaryOperator value, int from) {
        List<Integer> row = new ArrayList<>();
        for (int to = 0; to < task.locations(); to++) {
            row.add(value.applyAsInt(from, to));
        }
        return numbers(row);
    }

    /** Reads what {@link #write} wrote. */
    public static Task read(Path file) throws IOException {
        List<Truck> trucks = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        List<int[]> seconds = new ArrayList<>();
        List<int[]> cost = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] w = line.split(" ", -1);
            switch (w[0]) {
                case "truck" -> trucks.add(truck(w));
                case "stop" -> stops.add(stop(w));
                case "seconds" -> seconds.add(row(w, 1));
                case "cost" -> cost.add(row(w, 1));
                default ->
                        throw new UncheckedIOException(new IOException(file + ": " + w[0] + "?"));
            }
        }
        return new Task(
                String.valueOf(file.getFileName()).replace(ENDING, ""),
                seconds.size(),
                (from, to) -> seconds.get(from)[to],
                (from, to) -> cost.get(from)[to],
                stops,
                trucks);
    }

    private static Truck truck(String[] w) {
        return new Truck(
                w[1],
                Integer.parseInt(w[2]),
                Integer.parseInt(w[3]),
                Integer.parseInt(w[4]),
                Arrays.stream(row(w, 7)).boxed().toList(),
                set(w[5]),
                Long.parseLong(w[6]));
    }

    private static Stop stop(String[] w) {
        return new Stop(
                w[1],
                Integer.parseInt(w[2]),
                Arrays.stream(row(w, 7)).boxed().toList(),
                Integer.parseInt(w[3]),
                Integer.parseInt(w[4]),
                Integer.parseInt(w[5]),
                set(w[6]),
                -1);
    }

    private static Set<String> set(String skills) {
        return skills.equals("-") ? Set.of() : Set.of(skills.split(",", -1));
    }

    private static int[] row(String[] words, int from) {
        return Arrays.stream(words).skip(from).mapToInt(Integer::parseInt).toArray();
    }
}
