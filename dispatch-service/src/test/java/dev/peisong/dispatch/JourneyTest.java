package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.DispatchEvent.ParcelsHandedOver;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.ParcelsLost;
import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.contract.DispatchEvent.RouteCompleted;
import dev.peisong.common.contract.DispatchEvent.RouteDeparted;
import dev.peisong.common.contract.DispatchEvent.RoutePublished;
import dev.peisong.common.contract.DispatchEvent.StopArrived;
import dev.peisong.common.contract.DispatchEvent.StopCompleted;
import dev.peisong.common.contract.OrderEvent.ShipmentReattemptRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentReturned;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a shipment to its last fact, through events and the API alone. */
@DispatchTest
class JourneyTest {
    @LocalServerPort private int port;

    @Test
    void aShipmentIsPlannedLoadedDeliveredAndItsRouteCompleted() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var one = scene.shipment(100, 2);
            var two = scene.shipment(900, 1);
            UUID route = scene.route();

            var published = scene.heard(RoutePublished.class, r -> r.routeId().equals(route));
            assertThat(published.driverId()).isEqualTo(crew.driverId());
            assertThat(published.stops()).hasSize(2);
            assertThat(published.distanceMeters()).isPositive();
            var planned = scene.heard(JobPlanned.class, p -> isOf(p.job().jobId(), one));
            UUID stop = planned.stopId();
            assertThat(scene.statusOf(one)).isEqualTo("PLANNED");

            scene.act(
                    crew, scene.load(route, 0, one.parcels()), scene.load(route, 1, two.parcels()));
            scene.act(crew, scene.depart(route, 5));
            scene.act(crew, scene.action("ARRIVE", route, 20, ", \"stopId\": \"" + stop + "\""));
            scene.act(
                    crew,
                    scene.outcome(route, 25, "DELIVERED", one.parcels().toArray(UUID[]::new)),
                    scene.outcome(route, 50, "DELIVERED", two.parcels().getFirst()),
                    scene.back(route, 90));

            scene.heard(ParcelsLoaded.class, e -> e.parcelIds().equals(sorted(one.parcels())));
            scene.heard(RouteDeparted.class, e -> e.routeId().equals(route));
            scene.heard(JobDeparted.class, e -> isOf(e.job().jobId(), two));
            scene.heard(StopArrived.class, e -> e.stopId().equals(stop));
            scene.heard(StopCompleted.class, e -> e.stopId().equals(stop));
            var attempt = scene.heard(AttemptRecorded.class, e -> isOf(e.job().jobId(), one));
            assertThat(attempt.parcels())
                    .extracting(ParcelOutcome::outcome)
                    .containsOnly("DELIVERED");
            scene.heard(RouteCompleted.class, e -> e.routeId().equals(route));
            assertThat(scene.statusOf(one)).isEqualTo("DONE");
        }
    }

    @Test
    void whatIsNotLoadedStaysBehindAndGoesWithTheNextPlan() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var loaded = scene.shipment(100, 1);
            var forgotten = scene.shipment(700, 1);
            UUID route = scene.route();
            scene.act(crew, scene.load(route, 0, loaded.parcels()), scene.depart(route, 5));

            var unplanned = scene.heard(JobUnplanned.class, e -> isOf(e.job().jobId(), forgotten));
            assertThat(unplanned.reason()).isEqualTo("NOT_LOADED");
            assertThat(scene.statusOf(forgotten)).isEqualTo("OPEN");
            assertThat(scene.statusOf(loaded)).isEqualTo("UNDER_WAY");

            scene.crew();
            scene.route();
            assertThat(scene.statusOf(forgotten)).isEqualTo("PLANNED");
        }
    }

    @Test
    void aSiblingLeftBehindIsOpenAgainOnceTheOtherIsDelivered() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 2);
            UUID route = scene.route();
            UUID aboard = job.parcels().getFirst();
            scene.act(
                    crew,
                    scene.load(route, 0, List.of(aboard)),
                    scene.depart(route, 5),
                    scene.outcome(route, 30, "DELIVERED", aboard));
            assertThat(scene.statusOf(job)).isEqualTo("OPEN");
            assertThat(scene.heard(JobDeparted.class, e -> true).parcelIds())
                    .containsExactly(aboard);
        }
    }

    @Test
    void aFailedAttemptRidesBackAndIsTriedAgain() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            UUID parcel = job.parcels().getFirst();
            scene.act(
                    crew,
                    scene.load(route, 0, job.parcels()),
                    scene.depart(route, 5),
                    scene.outcome(route, 30, "NOT_DELIVERED", parcel));
            assertThat(scene.statusOf(job)).isEqualTo("RETURNING");
            scene.act(crew, scene.back(route, 60));

            var attempt = scene.heard(AttemptRecorded.class, e -> e.attempt() == 1);
            assertThat(attempt.reasonCode()).isEqualTo("NOT_HOME");
            assertThat(attempt.tryAgain()).isTrue();
            assertThat(attempt.liableParty()).isEqualTo("CUSTOMER");
            scene.heard(ParcelsReturned.class, e -> e.siteId().equals(scene.site));
            assertThat(scene.statusOf(job)).isEqualTo("UNDECIDED");

            scene.say(
                    job.orderId(),
                    new ShipmentReattemptRequested(
                            job.orderId(), job.shipmentId(), 2, scene.site, job.parcels()));
            scene.awaitStatus(job, "OPEN");
            var next = Scene.DAY.plusDays(1);
            var second = scene.crew(next, 1_000_000, "[]");
            UUID again = scene.routes(next).getFirst();
            scene.act(
                    second,
                    scene.load(again, 1440, job.parcels()),
                    scene.depart(again, 1450),
                    scene.outcome(again, 1500, "DELIVERED", parcel));
            scene.heard(AttemptRecorded.class, e -> e.attempt() == 2);
            assertThat(scene.statusOf(job)).isEqualTo("DONE");
        }
    }

    @Test
    void oneParcelIsDeliveredAndItsSiblingRefusedComesBackToStay() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 2);
            UUID route = scene.route();
            scene.act(
                    crew,
                    scene.load(route, 0, job.parcels()),
                    scene.depart(route, 5),
                    scene.outcome(route, 30, "DELIVERED", job.parcels().getFirst()),
                    scene.outcome(route, 31, "REFUSED", job.parcels().getLast()),
                    scene.back(route, 60));
            var refused = List.of(job.parcels().getLast());
            scene.heard(ParcelsReturned.class, e -> e.parcelIds().equals(refused));
            scene.say(
                    job.orderId(),
                    new ShipmentReturned(
                            job.orderId(), job.shipmentId(), scene.site, refused, "REFUSED"));
            scene.awaitStatus(job, "DONE");
        }
    }

    @Test
    void parcelsChangeVehiclesOnTheWay() {
        try (var scene = Scene.at(port, true)) {
            var first = scene.crew(Scene.DAY, 1000, "[]");
            var second = scene.crew(Scene.DAY, 1000, "[]");
            var a = scene.shipment(100, 1);
            var b = scene.shipment(5000, 1);
            scene.routes(Scene.DAY);
            var ofA = scene.heard(JobPlanned.class, e -> isOf(e.job().jobId(), a));
            var ofB = scene.heard(JobPlanned.class, e -> isOf(e.job().jobId(), b));
            var driving = first.driverId().equals(ofA.driverId()) ? first : second;
            var taking = driving.equals(first) ? second : first;
            scene.act(
                    driving,
                    scene.load(ofA.routeId(), 0, a.parcels()),
                    scene.depart(ofA.routeId(), 5));
            scene.act(
                    taking,
                    scene.load(ofB.routeId(), 0, b.parcels()),
                    scene.depart(ofB.routeId(), 6));
            scene.act(
                    driving,
                    scene.action(
                            "HAND_OVER",
                            ofA.routeId(),
                            20,
                            ", \"toRouteId\": \"%s\", \"parcelIds\": %s"
                                    .formatted(ofB.routeId(), Scene.ids(a.parcels()))));
            var over = scene.heard(ParcelsHandedOver.class, e -> isOf(e.job().jobId(), a));
            assertThat(over.toVehicleId()).isEqualTo(taking.vehicleId());
            scene.heard(
                    JobPlanned.class,
                    e -> isOf(e.job().jobId(), a) && e.routeId().equals(ofB.routeId()));
            scene.act(
                    taking, scene.outcome(ofB.routeId(), 60, "DELIVERED", a.parcels().getFirst()));
            assertThat(scene.statusOf(a)).isEqualTo("DONE");
            scene.act(driving, scene.back(ofA.routeId(), 70));
            scene.heard(RouteCompleted.class, e -> e.routeId().equals(ofA.routeId()));
        }
    }

    @Test
    void aLostParcelEndsItsJob() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 1);
            UUID route = scene.route();
            scene.act(
                    crew,
                    scene.load(route, 0, job.parcels()),
                    scene.depart(route, 5),
                    scene.action(
                            "LOST",
                            route,
                            20,
                            ", \"kind\": \"DESTROYED\", \"parcelIds\": "
                                    + Scene.ids(job.parcels())));
            var lost = scene.heard(ParcelsLost.class, e -> true);
            assertThat(lost.kind()).isEqualTo("DESTROYED");
            assertThat(lost.vehicleId()).isEqualTo(crew.vehicleId());
            assertThat(scene.statusOf(job)).isEqualTo("DONE");
            scene.heard(StopCompleted.class, e -> e.routeId().equals(route));
        }
    }

    @Test
    void aCollectionComesToTheSite() {
        try (var scene = Scene.at(port, true)) {
            var crew = scene.crew();
            var job = scene.shipment(Deliveries.to(TestCity.door(50)), 1, 1000, true);
            UUID route = scene.route();
            scene.act(crew, scene.depart(route, 5));
            assertThat(scene.statusOf(job)).isEqualTo("UNDER_WAY");
            scene.act(
                    crew,
                    scene.outcome(route, 30, "DELIVERED", job.parcels().getFirst()),
                    scene.back(route, 60));
            scene.heard(ParcelsReturned.class, e -> e.parcelIds().equals(job.parcels()));
            assertThat(scene.statusOf(job)).isEqualTo("DONE");
        }
    }

    @Test
    void whereASiteDoesNotScanLoadingIsConfirmedAtDeparture() {
        try (var scene = Scene.at(port, false)) {
            var crew = scene.crew();
            var job = scene.shipment(100, 2);
            UUID route = scene.route();
            scene.act(crew, scene.depart(route, 5));
            scene.heard(ParcelsLoaded.class, e -> e.parcelIds().size() == 2);
            assertThat(scene.statusOf(job)).isEqualTo("UNDER_WAY");
        }
    }

    private static boolean isOf(UUID jobId, Scene.Load load) {
        return jobId.equals(load.jobId());
    }

    private static List<UUID> sorted(List<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
