package dev.peisong.bench.day;

import dev.peisong.bench.task.Tour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan of a day as a file: a line for each truck used, its id and then its stops' ids. */
public final class DayPlan {

    private DayPlan() {}

    /** Writes the plan. */
    public static void write(Path file, List<Tour> tours) throws IOException {
        var text = new StringBuilder();
        for (var tour : tours) {
            text.append(tour.truck())
                    .append(' ')
                    .append(String.join(" ", tour.stops()))
                    .append('\n');
        }
        Files.writeString(file, text);
    }

    /** Reads what {@link #write} wrote. */
    public static List<Tour> read(Path file) throws IOException {
        List<Tour> tours = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            var words = Arrays.asList(line.split(" ", -1));
            tours.add(new Tour(words.getFirst(), words.subList(1, words.size())));
        }
        return tours;
    }
}
