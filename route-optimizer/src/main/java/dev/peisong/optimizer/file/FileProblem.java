package dev.peisong.optimizer.file;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.List;

/** Makes the solver's problem of a file: a job for each customer, metres and seconds both parts. */
final class FileProblem {

    private final RoutingFile file;
    private final int scale;

    FileProblem(RoutingFile file) {
        this.file = file;
        scale = file.convention().scale();
    }

    Problem build() {
        int size = file.places().size();
        return Problem.over(TravelMatrix.of(size, file.legs(), file.legs()))
                .dimensions("units")
                .vehicles(vehicles())
                .jobs(jobs())
                .build();
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
        List<Job> jobs = new ArrayList<>();
        for (int number = 1; number < file.places().size(); number++) {
            jobs.add(job(number).build());
        }
        return jobs;
    }

    private JobBuilder job(int number) {
        var place = file.places().get(number);
        return Job.at(Integer.toString(number), number)
                .demand(place.demand())
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
