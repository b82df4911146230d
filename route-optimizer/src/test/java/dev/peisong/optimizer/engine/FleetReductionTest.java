package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Pairs that keep a vehicle busy from a fixed moment to another, all at one place: as many vehicles
 * are needed as are busy at once.
 */
class FleetReductionTest {

    private static final int DAY = 1_000;
    private static final int PAIRS = 60;

    @Property(tries = 20)
    void usesAsFewVehiclesAsAreBusyAtOnce(@ForAll long seed) {
        var random = new Random(seed);
        var busy = new int[DAY];
        List<Shipment> shipments = new ArrayList<>();
        for (int p = 0; p < PAIRS; p++) {
            int length = 10 + random.nextInt(DAY / 5);
            int begins = random.nextInt(DAY - length);
            IntStream.range(begins, begins + length).forEach(moment -> busy[moment]++);
            shipments.add(shipment(p, begins, length));
        }
        int needed = IntStream.of(busy).max().orElseThrow();

        var plan =
                Search.textbook(
                                problem(shipments),
                                SolveOptions.within(Budget.ofIterations(20_000)))
                        .orElseThrow();

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes()).hasSize(needed);
    }

    private static Shipment shipment(int pair, int begins, int length) {
        var pickup = job("from", pair, begins, length - 5).demand(1).build();
        return Shipment.of(pickup, job("to", pair, begins + length - 5, 5).build());
    }

    private static JobBuilder job(String name, int pair, int moment, int service) {
        return Job.at(name + pair, 0).window(moment, moment).service(service);
    }

    private static Problem problem(List<Shipment> shipments) {
        var fleet =
                IntStream.range(0, PAIRS)
                        .mapToObj(
                                v ->
                                        Vehicle.at("v" + v, 0)
                                                .shift(0, DAY)
                                                .capacity(100)
                                                .rates(1_000, 1, 0)
                                                .build())
                        .toList();
        return Problem.over(TravelMatrix.of(1, (a, b) -> 0, (a, b) -> 0))
                .dimensions("units")
                .vehicles(fleet)
                .shipments(shipments)
                .build();
    }
}
