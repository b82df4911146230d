package dev.peisong.optimizer.file;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the solver's problem of a file: a visit for each customer, metres and seconds both parts.
 */
final class FileProblem {

    /** A table of more places would be slower to look up than a root is to draw. */
    private static final int MOST_IN_TABLE = 4_000;

    private final RoutingFile file;
    private final int scale;

    FileProblem(RoutingFile file) {
        this.file = file;
        scale = file.convention().scale();
    }

    Problem build() {
        return Problem.over(matrix())
                .dimensions("units")
                .vehicles(vehicles())
                .jobs(jobs())
                .shipments(shipments())
                .build();
    }

    /** A stated table is there already; points of the plane need none once they are many. */
    private TravelMatrix matrix() {
        int size = file.places().size();
        boolean table = file.convention() == Convention.STATED || size <= MOST_IN_TABLE;
        return table
                ? TravelMatrix.of(size, file.legs(), file.legs())
                : TravelMatrix.computed(size, file.legs(), file.legs());
    }

    private List<Vehicle> vehicles() {
        List<Vehicle> vehicles = new ArrayList<>();
        var depot = file.places().getFirst();
        for (int v = 1; v <= file.fleet(); v++) {
            vehicles.add(
                    Vehicle.at("v" + v, 0)
                            .shift(earliest(depot.ready()), latest(depot.due()))
                            .capacity(file.capacity())
                            .maxDuration(latest(file.maxDuration()))
                            .rates(fixed(), 1, 0)
                            .build());
        }
        return vehicles;
    }

    private List<Job> jobs() {
        return IntStream.rangeClosed(1, file.customers())
                .filter(number -> !file.places().get(number).isPaired())
                .mapToObj(
                        number -> visit(number).demand(file.places().get(number).demand()).build())
                .toList();
    }

    private List<Shipment> shipments() {
        return IntStream.rangeClosed(1, file.customers())
                .filter(number -> file.places().get(number).delivery() > 0)
                .mapToObj(this::shipment)
                .toList();
    }

    private Shipment shipment(int number) {
        var place = file.places().get(number);
        return Shipment.of(
                visit(number).demand(place.demand()).build(), visit(place.delivery()).build());
    }

    private JobBuilder visit(int number) {
        var place = file.places().get(number);
        return Job.at(Integer.toString(number), number)
                .window(earliest(place.ready()), latest(place.due()))
                .service(earliest(place.service()));
    }

    /**
     * Where fewer vehicles go before distance: more than any plan drives, as going back to the
     * depot between all customers is no shorter than not to.
     */
    private long fixed() {
        if (!file.convention().fewestVehiclesFirst()) {
            return 0;
        }
        long there = 0;
        for (int number = 1; number < file.places().size(); number++) {
            there += file.legs().applyAsInt(0, number);
        }
        return 2 * there + 1;
    }

    private int earliest(double moment) {
        return (int) Math.min(TravelMatrix.LIMIT, Math.ceil(moment * scale - 1e-6));
    }

    private int latest(double moment) {
        return (int) Math.min(TravelMatrix.LIMIT, Math.floor(moment * scale + 1e-6));
    }
}
