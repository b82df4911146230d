package dev.peisong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.report.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void oursIsSeenAtTheTimeOfTheOthers() {
        assertThat(times("--sample", "--peers", "jsprit").usual())
                .containsExactly(
                        new Column("peisong", 10),
                        new Column("peisong", 60),
                        new Column("jsprit", 10));
        assertThat(times("--peers", "jsprit").usual())
                .containsExactly(new Column("peisong", 60), new Column("jsprit", 60));
    }

    @Test
    void aDayIsPlannedByEverybodyAtBothTimes() {
        assertThat(times("--peers", "jsprit,or-tools").everybody())
                .extracting(Column::seconds)
                .containsExactly(10.0, 60.0, 10.0, 60.0, 10.0, 60.0);
    }

    @Test
    void secondsGivenAreEverybodys() {
        var times = times("--seconds", "3", "--peers", "timefold");
        assertThat(times.coldStart())
                .containsExactly(new Column("peisong", 3), new Column("timefold", 3))
                .isEqualTo(times.longestOfEach());
    }

    private static Times times(String... words) {
        return new Times(Options.parse(List.of(words)));
    }
}
