package dev.peisong.quickstart.demo.driving;

import dev.peisong.quickstart.demo.api.Gateway;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A driver at work: looks for the next route, drives it, and looks again until the day is over. */
public final class SimulatedDriver implements Runnable {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(3);

    /** What all drivers of a day share. */
    public record World(
            PlayedClock clock,
            Logbook log,
            Incidents incidents,
            Doorstep doorstep,
            Rendezvous rendezvous) {}

    private final String name;
    private final LocalDate day;
    private final World world;
    private final Phone phone;
    private final BooleanSupplier dayIsOver;
    private final Set<UUID> driven = new HashSet<>();

    /**
     * A driver with a phone of his own.
     *
     * @param dayIsOver whether no more routes are to come
     */
    public SimulatedDriver(
            String name, LocalDate day, Gateway gateway, World world, BooleanSupplier dayIsOver) {
        this.name = name;
        this.day = day;
        this.world = world;
        this.phone = new Phone(gateway, world.clock(), world.log());
        this.dayIsOver = dayIsOver;
    }

    @Override
    public void run() {
        while (true) {
            // asked before looking: a route published in between is found
            boolean over = dayIsOver.getAsBoolean();
            Optional<RouteSheet> next = next();
            if (next.isPresent()) {
                driven.add(next.get().id());
                new Trip(name, next.get(), day, phone, world).drive();
            } else if (over) {
                return;
            } else {
                world.clock().sleep(LOOK_EVERY);
            }
        }
    }

    private Optional<RouteSheet> next() {
        return phone.routes(day).stream()
                .filter(route -> route.isPublished() && !driven.contains(route.id()))
                .min(Comparator.comparing(RouteSheet::plannedStart));
    }
}
