package dev.peisong.optimizer.file;

import java.util.ArrayList;
import java.util.List;

/** Li and Lim's instances: each pickup has its delivery, both with time windows. */
final class LiLimFormat {

    private static final String ROW =
            "a place's number, x, y, demand, ready, due, service, pickup and delivery";

    private final SourceLines lines;
    private final String name;
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> lineOf = new ArrayList<>();

    LiLimFormat(SourceLines lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    RoutingFile read() {
        double[] fleet = lines.numbers(3, "the number of vehicles, their capacity and speed");
        int vehicles = lines.whole(fleet[0], 1, 100_000, "the number of vehicles");
        int capacity = lines.whole(fleet[1], 1, Integer.MAX_VALUE, "the capacity");
        lines.whole(fleet[2], 1, 1, "the speed");
        while (lines.hasNext()) {
            places.add(place(lines.numbers(9, ROW), places.size()));
            lineOf.add(lines.line());
        }
        checkPairs();
        return new RoutingFile(
                name,
                "Li and Lim",
                Convention.EXACT,
                places,
                new Plane(places, Convention.EXACT),
                vehicles,
                capacity,
                Double.POSITIVE_INFINITY);
    }

    private Place place(double[] row, int number) {
        lines.whole(row[0], number, number, "the place's number");
        return Place.at(row[1], row[2])
                .demand(lines.whole(row[3], -Integer.MAX_VALUE, Integer.MAX_VALUE, "the demand"))
                .window(row[4], Windows.due(lines, row[4], row[5]))
                .service(Windows.service(lines, row[6]))
                .paired(
                        lines.whole(row[7], 0, Integer.MAX_VALUE, "the pickup"),
                        lines.whole(row[8], 0, Integer.MAX_VALUE, "the delivery"));
    }

    private void checkPairs() {
        if (places.size() < 3) {
            throw lines.bad("there is no pair", "give a line for the depot and for each place");
        }
        for (int number = 1; number < places.size(); number++) {
            if (!isHalfOfPair(number)) {
                throw lines.badAt(
                        lineOf.get(number),
                        "place " + number + " is no half of a pair",
                        "let a pickup name its delivery, the delivery its pickup, and let their"
                                + " demands add up to 0");
            }
        }
    }

    private boolean isHalfOfPair(int number) {
        var place = places.get(number);
        int partner = Math.max(place.pickup(), place.delivery());
        if (partner == 0 || partner >= places.size() || place.pickup() * place.delivery() != 0) {
            return false;
        }
        var other = places.get(partner);
        boolean mutual =
                place.delivery() > 0
                        ? other.pickup() == number && place.demand() >= 0
                        : other.delivery() == number;
        return mutual && place.demand() + other.demand() == 0;
    }
}
