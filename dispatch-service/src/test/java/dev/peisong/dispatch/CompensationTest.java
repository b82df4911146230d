package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobAmendRefused;
import dev.peisong.common.contract.DispatchEvent.JobAmended;
import dev.peisong.common.contract.DispatchEvent.JobReleaseRefused;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.RouteDeparted;
import dev.peisong.common.contract.DispatchEvent.RouteWithdrawn;
import dev.peisong.common.contract.OrderEvent.ShipmentAmendRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentCancelRequested;
import dev.peisong.common.id.Ids;
import dev.peisong.common.personal.PersonalData;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that come while work is under way, and facts that come late. */
@DispatchTest
class CompensationTest {
    @LocalServerPort private int port;
    @Autowired private PersonalData personal;

    @Test
    void aPlannedJobIsReleasedAndLeavesItsRoute() {
        try (var scene = Scene.at(port, true)) {
            scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            UUID request = cancel(scene, job);
            scene.heard(JobReleased.class, e -> e.requestId().equals(request));
            scene.heard(RouteWithdrawn.class, e -> e.routeId().equals(route));
            assertThat(scene.statusOf(job)).isEqualTo("RELEASED");
        }
    }

    @Test
    void whatIsAboardIsInterceptedAndTheDriverSeesIt() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job =
                    scene.shipment(
                            Deliveries.sealed(scene.tenant, personal, TestCity.door(100), "{}"),
                            1,
                            1,
                            false);
            UUID route = scene.route();
            scene.act(crew, scene.load(route, 0, job.parcels()), scene.depart(route, 5));
            UUID request = cancel(scene, job);
            var refused = scene.heard(JobReleaseRefused.class, e -> e.requestId().equals(request));
            assertThat(refused.intercepting()).isTrue();
            assertThat(refused.reason()).isEqualTo("TOO_LATE");
            var task =
                    scene.driver(crew)
                            .get("/api/v1/driver/routes?day=" + Scene.DAY)
                            .expect(200)
                            .json()
                            .at("/0/stops/0/tasks/0");
            assertThat(task.path("intercept").asBoolean()).isTrue();
            assertThat(task.at("/recipient/name").asString()).isEqualTo("Li Lei");
            scene.act(crew, scene.back(route, 60));
            assertThat(scene.statusOf(job)).isEqualTo("UNDECIDED");
        }
    }

    /** Exactly one of released and refused, and the goods are where the answer says. */
    @RepeatedTest(3)
    void cancelRacesDeparture() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            scene.shipment(900, 1);
            UUID route = scene.route();
            var departs =
                    CompletableFuture.runAsync(
                            () ->
                                    scene.act(
                                            crew,
                                            scene.load(route, 0, job.parcels()),
                                            scene.depart(route, 5)));
            UUID request = cancel(scene, job);
            departs.join();
            scene.bench.await(
                    scene.tenant,
                    DispatchEvent.class,
                    e ->
                            (e instanceof JobReleased released
                                            && released.requestId().equals(request))
                                    || (e instanceof JobReleaseRefused refused
                                            && refused.requestId().equals(request)));
            boolean released = !scene.all(JobReleased.class).isEmpty();
            assertThat(scene.all(JobReleaseRefused.class)).hasSize(released ? 0 : 1);
            // loaded all the same, before or after: it is to be brought back
            scene.heard(ParcelsLoaded.class, e -> e.job().jobId().equals(job.jobId()));
            var state = scene.job(job);
            assertThat(state.path("intercept").asBoolean()).isTrue();
            assertThat(state.at("/parcels/0/custody").asString()).isEqualTo("ABOARD");
            assertThat(state.path("status").asString()).isIn("RETURNING", "UNDER_WAY");
        }
    }

    @Test
    void aDeliveryRecordedOfflineAfterACancelIsKeptAndSaid() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            scene.shipment(900, 1);
            UUID route = scene.route();
            UUID request = cancel(scene, job);
            scene.heard(JobReleased.class, e -> e.requestId().equals(request));
            // the phone was out of reach and sends what it holds in no particular order
            scene.act(
                    crew,
                    scene.outcome(route, 40, "DELIVERED", job.parcels().getFirst()),
                    scene.depart(route, 5),
                    scene.load(route, 1, job.parcels()));
            var attempt =
                    scene.heard(AttemptRecorded.class, e -> e.job().jobId().equals(job.jobId()));
            assertThat(attempt.occurredAt()).isEqualTo(Scene.MORNING.plusSeconds(2400));
            assertThat(attempt.recordedAt()).isAfter(attempt.occurredAt());
            assertThat(scene.statusOf(job)).isEqualTo("DONE");
        }
    }

    @Test
    void anActionIsAppliedOnceForEver() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            String load = scene.load(route, 0, job.parcels());
            scene.act(crew, load);
            var again = Scene.send(scene.driver(crew), load).expect(200).json();
            assertThat(again.at("/answers/0/result").asString()).isEqualTo("DUPLICATE");
            var other = load.replace("08:00:00", "08:30:00");
            var reused = Scene.send(scene.driver(crew), other).expect(200).json();
            assertThat(reused.at("/answers/0/result").asString()).isEqualTo("REJECTED");
            var unknown = Scene.send(scene.driver(crew), scene.depart(Ids.next(), 1)).json();
            assertThat(unknown.at("/answers/0/result").asString()).isEqualTo("KEPT");
            scene.act(crew, scene.depart(route, 5));
            scene.heard(RouteDeparted.class, e -> true);
            assertThat(scene.all(ParcelsLoaded.class)).hasSize(1);
        }
    }

    @Test
    void otherTermsAreTakenUntilTheGoodsAreAboard() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            scene.route();
            UUID first = amend(scene, job, 400);
            scene.heard(JobAmended.class, e -> e.requestId().equals(first));
            scene.heard(JobUnplanned.class, e -> e.reason().equals("AMENDED"));
            scene.awaitStatus(job, "OPEN");
            UUID route = scene.route();
            scene.act(crew, scene.load(route, 0, job.parcels()));
            UUID second = amend(scene, job, 800);
            var refused = scene.heard(JobAmendRefused.class, e -> e.requestId().equals(second));
            assertThat(refused.reason()).isEqualTo("TOO_LATE");
            // the same place with other words for the driver: those are still in time
            UUID third = amend(scene, job, 400);
            scene.heard(JobAmended.class, e -> e.requestId().equals(third));
        }
    }

    private static UUID cancel(Scene scene, Scene.Load job) {
        UUID request = Ids.next();
        scene.say(
                job.orderId(),
                new ShipmentCancelRequested(
                        job.orderId(), job.shipmentId(), request, "CHANGED_MIND"));
        return request;
    }

    private static UUID amend(Scene scene, Scene.Load job, int door) {
        UUID request = Ids.next();
        scene.say(
                job.orderId(),
                new ShipmentAmendRequested(
                        job.orderId(),
                        job.shipmentId(),
                        request,
                        Deliveries.to(TestCity.door(door))));
        return request;
    }
}
