package dev.peisong.optimizer.file;

import java.util.ArrayList;
import java.util.List;

/** Solomon's instances and Gehring and Homberger's larger ones: deliveries with time windows. */
final class SolomonFormat {

    private static final String ROW = "a customer's number, x, y, demand, ready, due and service";

    private final SourceLines lines;
    private final String name;

    SolomonFormat(SourceLines lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    RoutingFile read() {
        skipTo("VEHICLE");
        lines.next("NUMBER CAPACITY");
        double[] fleet = lines.numbers(2, "the number of vehicles and their capacity");
        int vehicles = lines.whole(fleet[0], 1, 100_000, "the number of vehicles");
        int capacity = lines.whole(fleet[1], 1, Integer.MAX_VALUE, "the capacity");
        skipTo("CUSTOMER");
        lines.next("the names of the columns");
        List<Place> places = new ArrayList<>();
        while (lines.hasNext()) {
            places.add(place(lines.numbers(7, ROW), places.size()));
        }
        if (places.size() < 2) {
            throw lines.bad("there are no customers", "give a line for the depot and for each one");
        }
        return new RoutingFile(
                name,
                "Solomon",
                Convention.TRUNCATED_TENTHS,
                places,
                new Plane(places, Convention.TRUNCATED_TENTHS),
                vehicles,
                capacity,
                Double.POSITIVE_INFINITY);
    }

    private Place place(double[] row, int number) {
        lines.whole(row[0], number, number, "the customer's number");
        int demand = lines.whole(row[3], 0, Integer.MAX_VALUE, "the demand");
        return Place.at(row[1], row[2])
                .demand(demand)
                .window(row[4], Windows.due(lines, row[4], row[5]))
                .service(Windows.service(lines, row[6]));
    }

    private void skipTo(String heading) {
        int passed = 0;
        while (!lines.next("the heading " + heading).equals(heading)) {
            if (++passed > 3) {
                throw lines.bad(
                        "no heading " + heading + " so far, so this is no known format",
                        "give an instance of Solomon, of Li and Lim, or of CVRPLIB (.vrp)");
            }
        }
    }
}
