package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.money.Money;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.routes.Assignment;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The stops of a route and what is to be done there.
 *
 * @param jobs of the route
 * @param recipients of the jobs
 * @param cash taken so far, by job
 */
record WorkOfRoute(Map<UUID, Job> jobs, Recipients recipients, Map<UUID, Money> cash) {

    List<DriverRoute.Stop> stops(Route route) {
        var stops = route.stops().stream().filter(RouteStop::counts).toList();
        return IntStream.range(0, stops.size()).mapToObj(n -> stop(stops.get(n), n + 1)).toList();
    }

    private DriverRoute.Stop stop(RouteStop stop, int sequence) {
        return new DriverRoute.Stop(
                stop.id(),
                sequence,
                stop.point(),
                stop.plannedArrival(),
                stop.plannedDeparture(),
                stop.arrivedAt(),
                stop.completedAt(),
                stop.assignments().stream()
                        .filter(Assignment::counts)
                        .map(this::task)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<DriverRoute.Task> task(Assignment assignment) {
        return Optional.ofNullable(jobs.get(assignment.jobId())).map(job -> task(job, assignment));
    }

    private DriverRoute.Task task(Job job, Assignment assignment) {
        Delivery delivery = job.delivery();
        return new DriverRoute.Task(
                job.id(),
                job.ref().shipmentId(),
                job.number(),
                job.attempt(),
                job.collect(),
                job.intercept(),
                !assignment.active(),
                recipients.open(delivery),
                delivery.address().district(),
                delivery.windows(),
                assignment.promise(),
                delivery.serviceSeconds(),
                delivery.deliveryMode(),
                delivery.handlingClass(),
                delivery.amountToCollect(),
                cash.get(job.id()),
                delivery.customFields(),
                job.parcels().stream()
                        .map(
                                p ->
                                        new DriverRoute.Parcel(
                                                p.parcelId(),
                                                p.barcode(),
                                                p.weightGrams(),
                                                p.custody(),
                                                p.outcome()))
                        .toList());
    }
}
