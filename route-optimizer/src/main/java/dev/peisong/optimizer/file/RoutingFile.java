package dev.peisong.optimizer.file;

import dev.peisong.optimizer.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * What a benchmark's file says, in its own units.
 *
 * @param name of the instance
 * @param format what it is written in, for people
 * @param convention how lengths become costs
 * @param places the depot first; a customer's number is its index
 * @param legs from one place to another, in parts of the convention
 * @param fleet greatest number of vehicles
 * @param capacity of each vehicle
 * @param maxDuration of a route with its services, in the file's unit; infinite if there is no
 *     limit
 */
public record RoutingFile(
        String name,
        String format,
        Convention convention,
        List<Place> places,
        IntBinaryOperator legs,
        int fleet,
        int capacity,
        double maxDuration) {

    public RoutingFile {
        places = List.copyOf(places);
    }

    /**
     * Reads a file of Solomon and of Gehring and Homberger, of Li and Lim, or of CVRPLIB (VRPLIB),
     * whichever its content shows it to be.
     *
     * @throws BadFileException naming the line that is wrong
     * @throws IOException if it cannot be read at all
     */
    public static RoutingFile read(Path file) throws IOException {
        return parse(SourceLines.of(file), stem(file));
    }

    static RoutingFile parse(SourceLines lines, String name) {
        String first = lines.next("the first line of an instance");
        lines.rewind();
        if (first.matches("[A-Z_]+\\s*:.*")) {
            return new VrplibFormat(lines, name).read();
        }
        if (first.matches("[-+.\\d]+\\s+[-+.\\d]+\\s+[-+.\\d]+")) {
            return new LiLimFormat(lines, name).read();
        }
        return new SolomonFormat(lines, name).read();
    }

    /** Number of customers. */
    public int customers() {
        return places.size() - 1;
    }

    /** Whether places have coordinates to draw. */
    public boolean hasCoordinates() {
        return places.stream().anyMatch(place -> place.x() != 0 || place.y() != 0);
    }

    /** The problem to solve, its costs in parts of the convention, customer 5 the job "5". */
    public Problem problem() {
        return new FileProblem(this).build();
    }

    /** Cost of routes of customers' numbers, in the file's unit and by its convention. */
    public double cost(List<List<Integer>> routes) {
        double sum = 0;
        for (var route : routes) {
            int at = 0;
            for (int customer : route) {
                sum += length(at, customer);
                at = customer;
            }
            sum += length(at, 0);
        }
        return convention == Convention.EXACT ? sum : sum / convention.scale();
    }

    private double length(int from, int to) {
        if (convention != Convention.EXACT) {
            return legs.applyAsInt(from, to);
        }
        var a = places.get(from);
        var b = places.get(to);
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }
}
