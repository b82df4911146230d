package dev.peisong.quickstart.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the person who plays a day may choose.
 *
 * @param speed seconds in the story for one of ours
 * @param orders how many, where they are made up
 * @param file a CSV file of orders in place of made-up ones
 * @param columns which of its columns holds what; empty to guess
 * @param vehicles 0 for as many as the orders need
 * @param date the first day played; null for the latest on which nobody worked yet
 * @param map an OpenStreetMap extract; null for the demo city
 * @param zone of the map; null for the demo city's, or UTC
 */
public record DemoOptions(
        double speed,
        int orders,
        @Nullable Path file,
        String columns,
        int vehicles,
        long seed,
        @Nullable LocalDate date,
        @Nullable Path map,
        @Nullable ZoneId zone) {
    public static final int DAYS = 3;
    public static final double USUAL_SPEED = 120;
    public static final int USUAL_ORDERS = 150;
    private static final int ORDERS_A_VEHICLE = 18;
    private static final int FEWEST_VEHICLES = 6;

    int vehiclesFor(int orderCount) {
        return vehicles > 0 ? vehicles : Math.max(FEWEST_VEHICLES, orderCount / ORDERS_A_VEHICLE);
    }
}
