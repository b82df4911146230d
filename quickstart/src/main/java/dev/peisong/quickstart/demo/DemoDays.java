package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.Company.Crew;
import dev.peisong.quickstart.demo.api.DriverToken;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.driving.PlayedClock;
import dev.peisong.quickstart.demo.driving.SimulatedDriver;
import dev.peisong.quickstart.demo.orders.OrderWish;
import dev.peisong.quickstart.demo.orders.WorkingDay;
import dev.peisong.quickstart.demo.orders.WorkingDay.Wave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Plays one day after the other until every order has come to an end. */
final class DemoDays {
    private static final Duration CALLS_EVERY = Duration.ofMinutes(10);
    private static final int CALLS_A_LINE = 3;
    private static final Set<String> WITHOUT_GOODS = Set.of("BACKORDERED");
    private static final Set<String> UNFINISHED =
            Set.of("RECEIVED", "BACKORDERED", "CONFIRMED", "SCHEDULED", "OUT_FOR_DELIVERY");

    /** Who works at the demo's company. */
    record Staff(
            OrderDesk desk, Dispatcher dispatcher, Warehouse warehouse, CustomerService service) {}

    private final Gateway gateway;
    private final Company company;
    private final Staff staff;
    private final SimulatedDriver.World world;
    private final Report report;
    private final String driverPassword;
    private final PlayedClock clock;

    DemoDays(
            Gateway gateway,
            Company company,
            Staff staff,
            SimulatedDriver.World world,
            Report report,
            String driverPassword) {
        this.gateway = gateway;
        this.company = company;
        this.staff = staff;
        this.world = world;
        this.report = report;
        this.driverPassword = driverPassword;
        this.clock = world.clock();
    }

    void play(WorkingDay first, List<OrderWish> wishes) {
        for (int number = 0; number < DemoOptions.DAYS; number++) {
            WorkingDay day = first.plusDays(number);
            boolean last = number == DemoOptions.DAYS - 1;
            if (number > 0 && allEnded()) {
                return;
            }
            clock.skipTo(day.at(WorkingDay.OPENING));
            report.say("Day " + (number + 1) + ", " + day.date());
            play(day, number == 0, wishes);
            if (number > 0) {
                int given = staff.service().giveUp(placed(), WITHOUT_GOODS, "OUT_OF_STOCK");
                if (given > 0) {
                    report.notable(given + " orders are cancelled: their goods never came");
                }
            }
            if (last) {
                finish();
            }
        }
    }

    private void play(WorkingDay day, boolean first, List<OrderWish> wishes) {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            if (first) {
                work.add(threads.submit(staff.desk()));
            }
            work.add(threads.submit(() -> answerCalls(day, over)));
            startDrivers(day, over, threads, work);
            for (Wave wave : Wave.values()) {
                if (first || isWorthPlanning(wave)) {
                    beforePlanning(day, wave, first, wishes);
                    try (var _ = clock.standStill()) {
                        staff.dispatcher().plan(day, wave);
                    }
                    awaitEnd(day, wave, first);
                }
            }
            over.set(true);
            awaitAll(work);
        }
        DemoSetup.await("the day to settle", staff.dispatcher()::isSettled);
        staff.warehouse().inspectReturns();
    }

    /** What nobody can find is looked at once a day. */
    private boolean isWorthPlanning(Wave wave) {
        return staff.dispatcher().hasWork()
                || (wave == Wave.MORNING && staff.dispatcher().hasUnclear());
    }

    private void startDrivers(
            WorkingDay day, AtomicBoolean over, ExecutorService threads, List<Future<?>> work) {
        for (Crew crew : company.crews()) {
            var token =
                    new DriverToken(
                            Installation.ORGANISATION,
                            crew.username(),
                            driverPassword,
                            "phone-" + crew.name());
            var driver =
                    new SimulatedDriver(
                            crew.name(), day.date(), gateway.as(token), world, over::get);
            work.add(threads.submit(driver));
        }
    }

    private void beforePlanning(WorkingDay day, Wave wave, boolean first, List<OrderWish> wishes) {
        if (!first) {
            clock.skipTo(day.at(wave.planning()));
        }
        clock.sleepUntil(day.at(wave.planning()));
        if (first && wave == Wave.NOON) {
            staff.warehouse().restock(wishes);
            staff.service().askForDoors(placed());
        }
    }

    /** The next wave is planned when this one is driven, if there is to be one. */
    private void awaitEnd(WorkingDay day, Wave wave, boolean first) {
        if (first && wave != Wave.AFTERNOON) {
            return;
        }
        clock.sleepUntil(day.at(wave.start()));
        while (!staff.dispatcher().isSettled() && clock.now().isBefore(day.at(wave.end()))) {
            clock.sleep(CALLS_EVERY);
        }
    }

    private void answerCalls(WorkingDay day, AtomicBoolean over) {
        for (int round = 0; !over.get(); round++) {
            staff.service().takeCalls(placed(), day);
            if (round % CALLS_A_LINE == 0) {
                report.progress();
            }
            clock.sleep(CALLS_EVERY);
        }
    }

    private void finish() {
        staff.service().giveUp(placed(), UNFINISHED, "NOT_SERVED");
        DemoSetup.await("every order to come to its end", this::allEnded);
    }

    private boolean allEnded() {
        return placed().stream()
                .allMatch(
                        order -> CustomerService.ENDED.contains(staff.service().state(order.id())));
    }

    private List<Placed> placed() {
        return staff.desk().placed();
    }

    private static void awaitAll(List<Future<?>> work) {
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "Somebody could not do their work: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The demo was interrupted", e);
            }
        }
    }
}
