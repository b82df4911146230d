package dev.peisong.quickstart.demo.driving;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.quickstart.demo.driving.Incidents.Kind;
import dev.peisong.quickstart.demo.driving.RouteSheet.Stop;
import dev.peisong.quickstart.demo.driving.RouteSheet.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** One route, from loading until the vehicle is back at its site. */
final class Trip {
    private static final Duration LOADING = Duration.ofMinutes(10);
    private static final Duration WITHOUT_SIGNAL = Duration.ofMinutes(40);
    private static final Duration SHORTEST_STOP = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(15);

    private final String driver;
    private final LocalDate day;
    private final Phone phone;
    private final SimulatedDriver.World world;
    private final Drive drive;
    private final Delivery delivery;
    private final SplittableRandom random;
    private final Set<UUID> visited = new HashSet<>();
    private RouteSheet route;
    private GeoPoint depot;
    private GeoPoint here;

    Trip(String driver, RouteSheet route, LocalDate day, Phone phone, SimulatedDriver.World world) {
        this.driver = driver;
        this.route = route;
        this.day = day;
        this.phone = phone;
        this.world = world;
        List<GeoPoint> line = route.line();
        depot = line.isEmpty() ? route.stops().getFirst().point() : line.getFirst();
        here = depot;
        drive = new Drive(phone, world.clock(), route.vehicleId());
        delivery = new Delivery(driver, phone, world);
        random = new SplittableRandom(route.id().hashCode());
    }

    void drive() {
        world.clock().sleepUntil(route.plannedStart().minus(LOADING));
        refresh();
        if (!route.isPublished()) {
            return;
        }
        load();
        world.clock().sleepUntil(route.plannedStart());
        depart();
        Instant plannedDeparture = route.plannedStart();
        for (var next = nextStop(); next.isPresent(); next = nextStop()) {
            plannedDeparture = visit(next.get(), plannedDeparture);
            refresh();
        }
        comeBack(plannedDeparture);
    }

    /** What the dispatcher changed meanwhile: new stops, and parcels not to be delivered. */
    private void refresh() {
        if (phone.hasSignal()) {
            phone.sync();
            phone.routes(day).stream()
                    .filter(each -> each.id().equals(route.id()))
                    .findFirst()
                    .ifPresent(fresh -> route = fresh);
        }
    }

    private void load() {
        var parcels = new ArrayList<UUID>();
        route.tasks()
                .filter(task -> !task.collect() && !task.intercept() && !task.done())
                .forEach(task -> parcels.addAll(task.atSite()));
        if (parcels.size() > 1 && world.incidents().strikes(Kind.MISSING_AT_LOADING)) {
            parcels.removeLast();
            tell("cannot find one of the parcels to load; it stays behind");
        }
        if (!parcels.isEmpty()) {
            phone.act("LOAD", route.id(), Map.of("parcelIds", parcels));
        }
    }

    private void depart() {
        phone.act("DEPART", route.id(), Map.of());
        world.rendezvous().departed(route);
        refresh();
        int aboard = route.tasks().mapToInt(task -> task.aboard().size()).sum();
        world.log().departed(route, aboard);
        world.rendezvous()
                .another(route)
                .filter(_ -> aboard > 1 && world.incidents().strikes(Kind.HAND_OVER))
                .ifPresent(this::handOver);
    }

    private void handOver(UUID toRoute) {
        route.tasks()
                .filter(task -> !task.aboard().isEmpty())
                .reduce((first, second) -> second)
                .ifPresent(
                        task -> {
                            phone.act(
                                    "HAND_OVER",
                                    route.id(),
                                    Map.of("toRouteId", toRoute, "parcelIds", task.aboard()));
                            tell("hands over " + task.number() + " to another vehicle");
                        });
        refresh();
    }

    private Optional<Stop> nextStop() {
        return route.stops().stream()
                .filter(stop -> stop.completedAt() == null && !visited.contains(stop.id()))
                .filter(stop -> stop.open().stream().anyMatch(Trip::isToDo))
                .min(Comparator.comparing(Stop::plannedArrival));
    }

    private static boolean isToDo(Task task) {
        return !task.intercept() && (task.collect() || !task.aboard().isEmpty());
    }

    private Instant visit(Stop stop, Instant plannedDeparture) {
        visited.add(stop.id());
        Duration planned = Duration.between(plannedDeparture, stop.plannedArrival());
        drive.along(Way.between(here, stop.point(), route.line()), delayed(planned));
        here = stop.point();
        phone.act("ARRIVE", route.id(), Map.of("stopId", stop.id()));
        if (world.incidents().strikes(Kind.OFFLINE)) {
            phone.loseSignalUntil(world.clock().now().plus(WITHOUT_SIGNAL));
            tell("has no signal for " + WITHOUT_SIGNAL.toMinutes() + " minutes");
        }
        waitForWindow(stop);
        world.clock().sleep(atTheDoor(stop));
        Stop now = route.stop(stop.id()).orElse(stop);
        now.open().stream().filter(Trip::isToDo).forEach(task -> delivery.make(route, now, task));
        return stop.plannedDeparture();
    }

    private void waitForWindow(Stop stop) {
        Instant now = world.clock().now();
        stop.open().stream()
                .flatMap(task -> task.windows().stream())
                .map(TimeWindow::start)
                .filter(start -> start.isAfter(now) && !start.isAfter(stop.plannedDeparture()))
                .min(Comparator.naturalOrder())
                .ifPresent(world.clock()::sleepUntil);
    }

    private static Duration atTheDoor(Stop stop) {
        Instant begins =
                stop.open().stream()
                        .flatMap(task -> task.windows().stream())
                        .map(TimeWindow::start)
                        .filter(start -> start.isBefore(stop.plannedDeparture()))
                        .reduce(stop.plannedArrival(), Trip::later);
        Duration planned = Duration.between(begins, stop.plannedDeparture());
        if (planned.compareTo(SHORTEST_STOP) < 0) {
            return SHORTEST_STOP;
        }
        return planned.compareTo(LONGEST_STOP) > 0 ? LONGEST_STOP : planned;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void comeBack(Instant plannedDeparture) {
        world.rendezvous().turnedBack(route);
        Duration planned = Duration.between(plannedDeparture, route.plannedEnd());
        drive.along(Way.between(here, depot, route.line().reversed()), delayed(planned));
        world.clock().sleepUntil(phone.signalAgain());
        phone.sync();
        refresh();
        int back = route.tasks().mapToInt(task -> aboard(task)).sum();
        phone.act("RETURN", route.id(), Map.of());
        world.log().returned(route, back);
    }

    private static int aboard(Task task) {
        return (int) task.parcels().stream().filter(p -> p.custody().equals("ABOARD")).count();
    }

    /** Traffic is never quite as planned. */
    private Duration delayed(Duration planned) {
        double seconds = Math.max(20, planned.toSeconds()) * (0.85 + 0.35 * random.nextDouble());
        return Duration.ofSeconds((long) seconds);
    }

    private void tell(String what) {
        world.log().notable(world.clock().now(), driver + " " + what);
    }
}
