package dev.peisong.quickstart.demo;

import dev.peisong.city.DemoCity;
import dev.peisong.quickstart.demo.DemoDays.Staff;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.api.Session;
import dev.peisong.quickstart.demo.check.Invariants;
import dev.peisong.quickstart.demo.check.Notes;
import dev.peisong.quickstart.demo.driving.Doorstep;
import dev.peisong.quickstart.demo.driving.Incidents;
import dev.peisong.quickstart.demo.driving.PlayedClock;
import dev.peisong.quickstart.demo.driving.Rendezvous;
import dev.peisong.quickstart.demo.driving.SimulatedDriver;
import dev.peisong.quickstart.demo.orders.Ask;
import dev.peisong.quickstart.demo.orders.CsvAsks;
import dev.peisong.quickstart.demo.orders.CsvAsks.Refused;
import dev.peisong.quickstart.demo.orders.Door;
import dev.peisong.quickstart.demo.orders.OrderWish;
import dev.peisong.quickstart.demo.orders.RandomAsks;
import dev.peisong.quickstart.demo.orders.Schedule;
import dev.peisong.quickstart.demo.orders.WorkingDay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The commands {@code ./peisong demo} and {@code ./peisong check}. */
public final class Demo {
    private static final int REFUSED_SHOWN = 5;
    private static final int FURTHEST_BACK = 60;

    private final Installation installation;
    private final DemoOptions options;
    private final PrintStream out;

    public Demo(Installation installation, DemoOptions options, PrintStream out) {
        this.installation = installation;
        this.options = options;
        this.out = out;
    }

    /**
     * Plays and checks.
     *
     * @param city null when it runs on another map
     * @return the exit code: 0 when everything holds
     */
    public int play(@Nullable DemoCity city) throws Exception {
        var gateway =
                new Gateway(
                        installation.gateway(),
                        new Session(
                                Installation.ORGANISATION,
                                Installation.ADMINISTRATOR,
                                installation.password()));
        Ground ground = city == null ? groundOf(new RoadMap(gateway)) : Ground.of(city);
        if (ground.sites().isEmpty()) {
            out.println("Nobody's address lies on the map: there is nobody to deliver to.");
            return 1;
        }
        String driverPassword = "driver-" + installation.password();
        int expected = options.file() == null ? options.orders() : ground.doors().size();
        Company company =
                new DemoSetup(gateway, ground, driverPassword)
                        .company(options.vehiclesFor(expected));
        play(gateway, ground, company, driverPassword);
        return check(installation, out);
    }

    /** Checks the invariants; answers the exit code. */
    public static int check(Installation installation, PrintStream out) throws Exception {
        var notes = Notes.in(installation.notes());
        int broken = new Invariants(installation.backends(), notes).check(out);
        out.println(broken == 0 ? "  Everything holds." : "  " + broken + " BROKEN, see above.");
        return broken == 0 ? 0 : 1;
    }

    private void play(Gateway gateway, Ground ground, Company company, String driverPassword)
            throws IOException {
        var roster = new Roster(gateway, company);
        WorkingDay day = firstDay(roster, ground);
        CsvAsks asks = asks(ground, day);
        List<OrderWish> wishes = Schedule.of(asks.asks(), day, ground.wilderness(), options.seed());
        var clock = new PlayedClock(day.at(WorkingDay.OPENING), options.speed());
        var acknowledged = new Acknowledged(installation.notes());
        var report = new Report(out, clock, ground.zone(), acknowledged);
        report.say(
                "Playing %s at %.0f times the speed of life: %d orders, %d vehicles at %d sites"
                        .formatted(
                                day.date(),
                                options.speed(),
                                wishes.size(),
                                company.crews().size(),
                                company.sites().size()));
        var desk =
                new OrderDesk(gateway, company.merchantId(), wishes, clock, acknowledged, report);
        var staff =
                new Staff(
                        desk,
                        new Dispatcher(gateway, company, roster, report, options.seed()),
                        new Warehouse(gateway, company, acknowledged, report),
                        new CustomerService(gateway, acknowledged, report));
        staff.warehouse().stockFor(wishes);
        var incidents = new Incidents();
        var world =
                new SimulatedDriver.World(
                        clock,
                        report,
                        incidents,
                        new Doorstep(options.seed(), incidents),
                        new Rendezvous());
        new DemoDays(gateway, company, staff, world, report, driverPassword).play(day, wishes);
        var refused = new ArrayList<>(asks.unreadable());
        refused.addAll(desk.refused());
        report.sums(states(desk, staff.service()));
        tellRefused(refused);
    }

    private Map<String, Long> states(OrderDesk desk, CustomerService service) {
        return desk.placed().stream()
                .collect(
                        Collectors.groupingBy(
                                order -> service.state(order.id()),
                                TreeMap::new,
                                Collectors.counting()));
    }

    private CsvAsks asks(Ground ground, WorkingDay day) throws IOException {
        Path file = options.file();
        if (file != null) {
            return CsvAsks.read(file, options.columns(), day);
        }
        List<Ask> made = RandomAsks.on(day, ground.doors(), options.orders(), options.seed());
        return new CsvAsks(made, List.of());
    }

    /** Sites of a map lie where its customers are. */
    private Ground groundOf(RoadMap map) throws IOException {
        ZoneId zone = Objects.requireNonNullElse(options.zone(), ZoneOffset.UTC);
        Path file = options.file();
        LocalDate date = options.date();
        List<Door> doors =
                file == null || date == null
                        ? map.doors(options.orders(), options.seed())
                        : doors(CsvAsks.read(file, options.columns(), new WorkingDay(date, zone)));
        return Ground.of(map.name(), zone, map.area(), doors);
    }

    private static List<Door> doors(CsvAsks asks) {
        return asks.asks().stream().map(Ask::door).toList();
    }

    /** Three days in the past that nobody has worked on, unless a date was given. */
    private WorkingDay firstDay(Roster roster, Ground ground) {
        LocalDate given = options.date();
        if (given != null) {
            var day = new WorkingDay(given, ground.zone());
            if (!roster.isEmptyOn(day)) {
                throw new IllegalArgumentException(
                        given + " was played already: choose another --date, or ./peisong reset");
            }
            return day;
        }
        var today = new WorkingDay(LocalDate.now(ground.zone()), ground.zone());
        for (int back = DemoOptions.DAYS; back < FURTHEST_BACK; back++) {
            var first = today.plusDays(-back);
            if (IntStream.range(0, DemoOptions.DAYS)
                    .allMatch(number -> roster.isEmptyOn(first.plusDays(number)))) {
                return first;
            }
        }
        throw new IllegalArgumentException("Every day was played already: ./peisong reset");
    }

    private void tellRefused(List<Refused> refused) throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        Path list = installation.notes().resolveSibling("demo-refused.txt");
        Files.write(list, refused.stream().map(r -> r.row() + ": " + r.reason()).toList());
        out.println("  refused     " + refused.size() + " orders, each with its reason in " + list);
        refused.stream()
                .limit(REFUSED_SHOWN)
                .forEach(each -> out.println("              " + each.row() + ": " + each.reason()));
    }
}
