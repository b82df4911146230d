package dev.peisong.optimizer.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** The sections of a CVRPLIB file: mostly a line for each node, nodes numbered from 1. */
final class VrplibSections {

    private static final int DEPOT = 1;

    private final SourceLines lines;
    private final String weightFormat;
    private final Place[] places;
    private final Set<String> read = new HashSet<>();
    private IntBinaryOperator weights = (from, to) -> 0;

    VrplibSections(SourceLines lines, int size, String weightFormat) {
        this.lines = lines;
        this.weightFormat = weightFormat;
        places = new Place[size];
        Arrays.fill(places, Place.at(0, 0));
    }

    /** Reads what follows a section's heading. */
    void read(String section) {
        if (!read.add(section)) {
            throw lines.bad(section + " comes twice", "leave one out");
        }
        switch (section) {
            case "NODE_COORD_SECTION", "DISPLAY_DATA_SECTION" -> eachNode("x and y", this::point);
            case "DEMAND_SECTION" -> eachNode("the demand", this::demand);
            case "TIME_WINDOW_SECTION" -> eachNode("start and end", this::window);
            case "SERVICE_TIME_SECTION" -> eachNode("the time of service", this::service);
            case "EDGE_WEIGHT_SECTION" ->
                    weights = new VrplibWeights(lines, places.length, weightFormat).read();
            case "DEPOT_SECTION" -> depots();
            default ->
                    throw lines.bad(
                            "'" + section + "' is no section known here",
                            "leave out what it says, or see that the section before it has "
                                    + places.length
                                    + " lines, as DIMENSION says");
        }
    }

    /** All places; customers are served for so long where no section says. */
    List<Place> places(double service) {
        need("DEMAND_SECTION");
        if (!read.contains("SERVICE_TIME_SECTION")) {
            for (int i = DEPOT; i < places.length; i++) {
                places[i] = places[i].service(service);
            }
        }
        return List.of(places);
    }

    /** The legs that the file states. */
    IntBinaryOperator weights() {
        need("EDGE_WEIGHT_SECTION");
        return weights;
    }

    void need(String section) {
        if (!read.contains(section)) {
            throw lines.bad("there is no " + section, "add it before the end of the file");
        }
    }

    private interface Entry {
        Place of(Place place, double[] values);
    }

    private void eachNode(String what, Entry entry) {
        int count = what.contains(" and ") ? 3 : 2;
        var seen = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            double[] row = lines.numbers(count, "the number of a node, " + what);
            int node = lines.whole(row[0], 1, places.length, "the number of the node") - 1;
            if (seen[node]) {
                throw lines.bad("node " + (node + 1) + " comes twice", "give each node one line");
            }
            seen[node] = true;
            places[node] = entry.of(places[node], row);
        }
    }

    private Place point(Place place, double[] row) {
        return new Place(
                row[1], row[2], place.demand(), place.ready(), place.due(), place.service(), 0, 0);
    }

    private Place demand(Place place, double[] row) {
        return place.demand(lines.whole(row[1], 0, Integer.MAX_VALUE, "the demand"));
    }

    private Place window(Place place, double[] row) {
        return place.window(row[1], Windows.due(lines, row[1], row[2]));
    }

    private Place service(Place place, double[] row) {
        return place.service(Windows.service(lines, row[1]));
    }

    private void depots() {
        for (String word = lines.next("the depot"); !word.equals("-1"); word = lines.next("-1")) {
            if (lines.number(word) != DEPOT) {
                throw lines.bad(
                        "the depot is node " + word,
                        "make node 1 the only depot: other ones are not known here");
            }
        }
    }
}
