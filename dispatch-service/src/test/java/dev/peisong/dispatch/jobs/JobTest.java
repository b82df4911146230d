package dev.peisong.dispatch.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.Parcel;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state against every command and fact. */
class JobTest {
    private static final GeoPoint PLACE = new GeoPoint(31, 121);
    private static final Trip TRIP = new Trip(Ids.next(), Ids.next());
    private static final UUID PARCEL = Ids.next();

    /** What becomes of a job of one parcel, in each state, by each command and fact. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "WAITING,   CANCEL, RELEASED", "WAITING,   LOADED, WAITING",
        "WAITING,   DELIVERED, DONE", "WAITING,   FAILED, UNDECIDED",
        "WAITING,   RETURNED, UNDECIDED", "WAITING,   LOST, DONE",
        "WAITING,   REATTEMPT, WAITING", "WAITING,   CLOSE, CLOSED",
        "OPEN,      CANCEL, RELEASED", "OPEN,      LOADED, OPEN",
        "OPEN,      DELIVERED, DONE", "OPEN,      FAILED, UNDECIDED",
        "OPEN,      RETURNED, UNDECIDED", "OPEN,      LOST, DONE",
        "OPEN,      REATTEMPT, OPEN", "OPEN,      CLOSE, CLOSED",
        "PLANNED,   CANCEL, RELEASED", "PLANNED,   LOADED, PLANNED",
        "PLANNED,   DELIVERED, DONE", "PLANNED,   FAILED, UNDECIDED",
        "PLANNED,   RETURNED, UNDECIDED", "PLANNED,   LOST, DONE",
        "PLANNED,   REATTEMPT, PLANNED", "PLANNED,   CLOSE, CLOSED",
        "UNDER_WAY, CANCEL, UNDER_WAY", "UNDER_WAY, LOADED, UNDER_WAY",
        "UNDER_WAY, DELIVERED, DONE", "UNDER_WAY, FAILED, RETURNING",
        "UNDER_WAY, RETURNED, UNDECIDED", "UNDER_WAY, LOST, DONE",
        "UNDER_WAY, REATTEMPT, UNDER_WAY", "UNDER_WAY, CLOSE, UNDER_WAY",
        "RETURNING, CANCEL, RETURNING", "RETURNING, LOADED, UNDER_WAY",
        "RETURNING, DELIVERED, DONE", "RETURNING, FAILED, RETURNING",
        "RETURNING, RETURNED, UNDECIDED", "RETURNING, LOST, DONE",
        "RETURNING, REATTEMPT, RETURNING", "RETURNING, CLOSE, RETURNING",
        "UNDECIDED, CANCEL, RELEASED", "UNDECIDED, LOADED, UNDECIDED",
        "UNDECIDED, DELIVERED, DONE", "UNDECIDED, FAILED, UNDECIDED",
        "UNDECIDED, RETURNED, UNDECIDED", "UNDECIDED, LOST, DONE",
        "UNDECIDED, REATTEMPT, OPEN", "UNDECIDED, CLOSE, CLOSED",
        "DONE,      CANCEL, DONE", "DONE,      LOADED, RETURNING",
        "DONE,      DELIVERED, DONE", "DONE,      FAILED, DONE",
        "DONE,      RETURNED, DONE", "DONE,      LOST, DONE",
        "DONE,      REATTEMPT, DONE", "DONE,      CLOSE, DONE",
        "RELEASED,  CANCEL, RELEASED", "RELEASED,  LOADED, RETURNING",
        "RELEASED,  DELIVERED, DONE", "RELEASED,  FAILED, RELEASED",
        "RELEASED,  RETURNED, RELEASED", "RELEASED,  LOST, DONE",
        "RELEASED,  REATTEMPT, RELEASED", "RELEASED,  CLOSE, RELEASED",
        "GIVEN_UP,  CANCEL, RELEASED", "GIVEN_UP,  LOADED, RETURNING",
        "GIVEN_UP,  DELIVERED, DONE", "GIVEN_UP,  FAILED, GIVEN_UP",
        "GIVEN_UP,  RETURNED, GIVEN_UP", "GIVEN_UP,  LOST, DONE",
        "GIVEN_UP,  REATTEMPT, GIVEN_UP", "GIVEN_UP,  CLOSE, GIVEN_UP",
        "CLOSED,    CANCEL, RELEASED", "CLOSED,    LOADED, RETURNING",
        "CLOSED,    DELIVERED, DONE", "CLOSED,    FAILED, DONE",
        "CLOSED,    RETURNED, CLOSED", "CLOSED,    LOST, DONE",
        "CLOSED,    REATTEMPT, CLOSED", "CLOSED,    CLOSE, CLOSED"
    })
    void reacts(JobStatus state, String what, JobStatus next) {
        Job job = job(state, false);
        does(what).accept(job);
        assertThat(job.status()).isEqualTo(next);
    }

    @Test
    void goodsAboardAreInterceptedNotReleased() {
        Job job = job(JobStatus.UNDER_WAY, false);
        assertThat(job.cancel()).isEqualTo(new CancelAnswer.Refused("TOO_LATE", true));
        assertThat(job.intercept()).isTrue();
        job.returned(List.of(PARCEL), true);
        assertThat(job.intercept()).isFalse();
    }

    @Test
    void aDeliveredJobSaysSo() {
        assertThat(job(JobStatus.DONE, false).cancel())
                .isEqualTo(new CancelAnswer.Refused("ALREADY_DELIVERED", false));
    }

    @Test
    void aDayWithoutAPlaceOnAnyRouteCountsOnce() {
        Job job = job(JobStatus.OPEN, false);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(job.leftOut(day, "NOT_ENOUGH_CAPACITY", null, 3)).isFalse();
        assertThat(job.leftOut(day, "NOT_ENOUGH_CAPACITY", null, 3)).isFalse();
        assertThat(job.leftOut(day.plusDays(1), "NOT_ENOUGH_CAPACITY", null, 3)).isFalse();
        assertThat(job.leftOut(day.plusDays(2), "NOT_ENOUGH_CAPACITY", null, 3)).isTrue();
    }

    @Test
    void aCollectionIsOverWhenItsGoodsAreAtTheSite() {
        Job job = job(JobStatus.OPEN, true);
        job.planned();
        job.departed();
        assertThat(job.status()).isEqualTo(JobStatus.UNDER_WAY);
        job.attempted(PARCEL, Outcome.DELIVERED, TRIP);
        assertThat(job.status()).isEqualTo(JobStatus.RETURNING);
        job.returned(List.of(PARCEL), true);
        assertThat(job.status()).isEqualTo(JobStatus.DONE);
    }

    @Test
    void aCollectionThatFailedWaitsForADecision() {
        Job job = job(JobStatus.OPEN, true);
        job.planned();
        job.departed();
        job.attempted(PARCEL, Outcome.NOT_DELIVERED, TRIP);
        assertThat(job.status()).isEqualTo(JobStatus.UNDECIDED);
        job.reattempt(2, job.siteId(), List.of(PARCEL));
        assertThat(job.status()).isEqualTo(JobStatus.OPEN);
        assertThat(job.toCarry()).hasSize(1);
    }

    private static Consumer<Job> does(String what) {
        var ids = List.of(PARCEL);
        return switch (what) {
            case "CANCEL" -> Job::cancel;
            case "LOADED" -> job -> job.loaded(ids, TRIP);
            case "DELIVERED" -> job -> job.attempted(PARCEL, Outcome.DELIVERED, TRIP);
            case "FAILED" -> job -> job.attempted(PARCEL, Outcome.NOT_DELIVERED, TRIP);
            case "RETURNED" -> job -> job.returned(ids, true);
            case "LOST" -> job -> job.lost(ids, false);
            case "REATTEMPT" -> job -> job.reattempt(2, job.siteId(), ids);
            case "CLOSE" -> job -> job.close(ids);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Job job(JobStatus state, boolean collect) {
        Job job = created(collect);
        if (state == JobStatus.WAITING) {
            return job;
        }
        job.locate(PLACE);
        switch (state) {
            case WAITING, OPEN -> {}
            case PLANNED -> job.planned();
            case UNDER_WAY -> depart(job);
            case RETURNING -> {
                depart(job);
                does("FAILED").accept(job);
            }
            case UNDECIDED -> {
                depart(job);
                does("FAILED").accept(job);
                does("RETURNED").accept(job);
            }
            case DONE -> {
                depart(job);
                does("DELIVERED").accept(job);
            }
            case RELEASED -> job.cancel();
            case GIVEN_UP -> job.leftOut(LocalDate.of(2026, 3, 2), "X", null, 1);
            case CLOSED -> {
                depart(job);
                does("RETURNED").accept(job);
                does("CLOSE").accept(job);
            }
        }
        assertThat(job.status()).isEqualTo(state);
        return job;
    }

    private static void depart(Job job) {
        job.planned();
        job.loaded(List.of(PARCEL), TRIP);
        job.departed();
    }

    private static Job created(boolean collect) {
        var leg = new Leg(Ids.next(), 1, Ids.next(), null);
        var delivery =
                new Delivery(
                        new Delivery.Recipient(Ids.next(), "", null, null),
                        new Delivery.Address(null, null, null, null, "{}"),
                        PLACE,
                        List.of(),
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
                        List.of(new Parcel(PARCEL, "B", 1, 1, List.of())),
                        List.of(leg),
                        null,
                        collect ? Ids.next() : null);
        return new Job(Ids.next(), shipment, leg, Instant.EPOCH);
    }
}
