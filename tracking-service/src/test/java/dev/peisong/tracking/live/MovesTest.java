package dev.peisong.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of positions a second, in one frame. */
class MovesTest {
    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Moves moves = new Moves();

    @Test
    void aFrameHasTheNewestFixOfEachVehicleOnceASecond() {
        moves.add(TENANT, fix(ONE, 31.1, 1_000));
        moves.add(TENANT, fix(OTHER, 31.5, 1_000));
        moves.add(TENANT, fix(ONE, 31.2, 2_000));
        moves.add(TENANT, fix(ONE, 31.15, 1_500)); // a phone that sends late
        JsonNode frame = columns(moves.frames(10_000).get(TENANT));
        assertThat(frame.path("vehicleIds")).hasSize(2);
        assertThat(frame.at("/latitudes/0").asDouble()).isEqualTo(31.2);
        assertThat(frame.at("/speedsMetersPerSecond/0").isNull()).isTrue();

        moves.add(TENANT, fix(ONE, 31.3, 3_000));
        assertThat(moves.frames(10_999)).isEmpty();
        assertThat(columns(moves.frames(11_000).get(TENANT)).at("/latitudes/0").asDouble())
                .isEqualTo(31.3);
        assertThat(moves.frames(20_000)).isEmpty();
    }

    @Test
    void aSlowReaderGetsSeveralFramesAsOne() {
        moves.add(TENANT, fix(ONE, 31.1, 1_000));
        moves.add(TENANT, fix(OTHER, 31.5, 1_000));
        Frame first = frame(10_000);
        moves.add(TENANT, fix(ONE, 31.2, 2_000));
        JsonNode both = columns(first.with(frame(11_000)));
        assertThat(both.path("vehicleIds")).hasSize(2);
        assertThat(both.at("/latitudes/0").asDouble()).isEqualTo(31.2);
        assertThat(columns(first.only(OTHER::equals)).path("vehicleIds")).hasSize(1);
    }

    @Test
    void tenThousandVehiclesAreLessThanAMegabyteASecond() {
        for (int i = 0; i < 10_000; i++) {
            UUID vehicle = UUID.randomUUID();
            moves.add(
                    TENANT,
                    new Fix(
                            vehicle,
                            31.123456789,
                            104.987654321,
                            8.123,
                            271.5,
                            1_790_000_000_000L));
        }
        assertThat(frame(10_000).json().length()).isLessThan(1_000_000);
    }

    private Frame frame(long now) {
        return Objects.requireNonNull(moves.frames(now).get(TENANT));
    }

    private static JsonNode columns(@Nullable Frame frame) {
        return JsonMapper.builder().build().readTree(frame == null ? "" : frame.json());
    }

    private static Fix fix(UUID vehicle, double latitude, long at) {
        return new Fix(vehicle, latitude, 104.5, null, null, at);
    }
}
