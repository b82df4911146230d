package dev.peisong.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.Parcel;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.TestDepots;
import dev.peisong.dispatch.jobs.Job;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A depot in Shanghai whose business day begins at four in the morning. */
class WorkOfDayTest {
    private static final GeoPoint PLACE = new GeoPoint(31, 121);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Depot DEPOT = TestDepots.depot("Asia/Shanghai", 4);

    @Test
    void theBusinessDayIsTheDepots() {
        assertThat(DEPOT.dayOf(Instant.parse("2026-03-01T20:00:00Z"))).isEqualTo(DAY);
        assertThat(DEPOT.dayOf(Instant.parse("2026-03-01T19:59:59Z"))).isEqualTo(DAY.minusDays(1));
        assertThat(DEPOT.businessDay(DAY).end()).isEqualTo(Instant.parse("2026-03-02T20:00:00Z"));
    }

    @Test
    void aWindowOfALaterDayIsNotDue() {
        assertThat(work("2026-03-03T02:00:00Z", "2026-03-03T04:00:00Z")).isEmpty();
    }

    @Test
    void aWindowOfTheDayIsKept() {
        assertThat(work("2026-03-02T02:00:00Z", "2026-03-02T04:00:00Z"))
                .containsExactly(window("2026-03-02T02:00:00Z", "2026-03-02T04:00:00Z"));
    }

    @Test
    void aWindowThatHasPassedIsTheSameHoursOfThisDay() {
        assertThat(work("2026-02-27T02:00:00Z", "2026-02-27T04:00:00Z"))
                .containsExactly(window("2026-03-02T02:00:00Z", "2026-03-02T04:00:00Z"));
    }

    private static List<TimeWindow> work(String from, String until) {
        return new WorkOfDay(DEPOT, DAY)
                .of(job(window(from, until)), PLACE)
                .map(Work::windows)
                .orElse(List.of());
    }

    private static TimeWindow window(String from, String until) {
        return new TimeWindow(Instant.parse(from), Instant.parse(until));
    }

    private static Job job(TimeWindow window) {
        var leg = new Leg(Ids.next(), 1, Ids.next(), null);
        var delivery =
                new Delivery(
                        new Delivery.Recipient(Ids.next(), "", null, null),
                        new Delivery.Address(null, null, null, null, "{}"),
                        PLACE,
                        List.of(window),
                        60,
                        "STANDARD",
                        0,
                        List.of(),
                        "NORMAL",
                        "DOOR",
                        null,
                        Map.of());
        var shipment =
                new ShipmentCreated(
                        Ids.next(),
                        Ids.next(),
                        "N",
                        Ids.next(),
                        leg.fromSiteId(),
                        delivery,
                        List.of(new Parcel(Ids.next(), "B", 1, 1, List.of())),
                        List.of(leg),
                        null,
                        null);
        return new Job(Ids.next(), shipment, leg, Instant.EPOCH);
    }
}
