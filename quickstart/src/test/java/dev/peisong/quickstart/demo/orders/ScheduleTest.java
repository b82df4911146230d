package dev.peisong.quickstart.demo.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.orders.WorkingDay.Wave;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final WorkingDay DAY =
            new WorkingDay(LocalDate.of(2026, 3, 2), ZoneId.of("Asia/Shanghai"));
    private static final GeoPoint WILDERNESS = new GeoPoint(31.5, 121.9);
    private static final List<Door> DOORS =
            List.of(
                    new Door(
                            Map.of("street", "河滨路", "houseNumber", "12"),
                            new GeoPoint(31.2, 121.4)),
                    new Door(Map.of("city", "Demo"), new GeoPoint(31.3, 121.5)));

    @Test
    void theSameSeedPlaysTheSameDayAndAnotherSeedAnother() {
        assertThat(day(150, 1)).isEqualTo(day(150, 1)).isNotEqualTo(day(150, 2));
    }

    @Test
    void everythingThatCanHappenHappensOnAnUsualDay() {
        var fates = day(150, 7).stream().map(OrderWish::fate).collect(Collectors.toSet());

        assertThat(fates).isEqualTo(EnumSet.allOf(Fate.class));
    }

    @Test
    void whereNoWildernessIsKnownNobodyLivesOffTheRoad() {
        var asks = RandomAsks.on(DAY, DOORS, 200, 1);

        assertThat(Schedule.of(asks, DAY, null, 1))
                .extracting(OrderWish::fate)
                .doesNotContain(Fate.OFF_ROAD);
    }

    @Test
    void nobodyAsksForATimeThatHasPassedWhenItCanFirstBePlanned() {
        for (OrderWish wish : day(400, 3)) {
            var reachable = DAY.wavesAfter(wish.at());
            wish.windows()
                    .forEach(
                            window ->
                                    assertThat(window.start())
                                            .isAfterOrEqualTo(
                                                    DAY.at(reachable.getFirst().start())));
        }
    }

    @Test
    void ordersComeInBeforeTheLastRoundIsPlanned() {
        assertThat(RandomAsks.on(DAY, DOORS, 500, 5))
                .allSatisfy(
                        ask ->
                                assertThat(ask.at())
                                        .isBefore(DAY.at(Wave.AFTERNOON.planning()))
                                        .isAfterOrEqualTo(DAY.at(WorkingDay.OPENING)));
    }

    @Test
    void anUnclearAddressComesWithoutAPoint() {
        assertThat(day(200, 1))
                .filteredOn(wish -> wish.fate() == Fate.UNCLEAR)
                .isNotEmpty()
                .allSatisfy(wish -> assertThat(wish.point()).isNull());
    }

    private static List<OrderWish> day(int orders, long seed) {
        return Schedule.of(RandomAsks.on(DAY, DOORS, orders, seed), DAY, WILDERNESS, seed);
    }
}
