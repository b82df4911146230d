package dev.peisong.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import dev.peisong.bench.day.DayReferee;
import dev.peisong.bench.day.Days;
import dev.peisong.bench.task.Tour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every solver understands the same task: its skills, its capacities and its windows. */
class PeersTest {

    @ParameterizedTest
    @ValueSource(strings = {"peisong", "jsprit", "timefold", "or-tools"})
    void findsTheBestPlanOfASmallDay(String name) {
        Loader.loadNativeLibraries(); // which takes seconds on a busy machine, so not of the time
        List<Tour> best = new ArrayList<>();
        var budget = new Peer.Budget(Instant.now().plusSeconds(3), 1, 1);
        Peer.named(name)
                .solve(
                        Days.small(),
                        budget,
                        tours -> {
                            best.clear();
                            best.addAll(tours);
                        });
        var verdict = DayReferee.judge(Days.small(), best);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(284);
    }
}
