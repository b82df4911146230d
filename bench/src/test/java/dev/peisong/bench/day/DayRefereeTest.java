package dev.peisong.bench.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.task.Tour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRefereeTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "a1 a b1/b c d,",
        "a1 a b1/b c,    1 stops are left out",
        "a1 a c/b b1 d,  c needs other skills",
        "a1 a b1 d/b c,  a1 carries 9",
        "a1 a b1/b c d d, d is served twice",
        "a1 a b1/a1 c d, a1 drives twice",
        "a1 a b1/x c d,  it or a stop of it does not exist",
        "a1 a b1/b d c,"
    })
    void everyLimitIsKept(String plan, @Nullable String fault) {
        var faults = DayReferee.judge(Days.small(), tours(plan)).faults();
        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).anyMatch(found -> found.contains(fault));
        }
    }

    @Test
    void aStopReachedTooLateIsAFault() {
        // b leaves c at 35 and d at 50, so it comes to a at 80, whose window ended at 60
        var faults = DayReferee.judge(Days.small(), tours("a1 b1/b c d a")).faults();
        assertThat(faults).anyMatch(found -> found.contains("a is reached at 80"));
    }

    @Test
    void costIsOfTrucksAndLegs() {
        var verdict = DayReferee.judge(Days.small(), tours("a1 a b1/b c d"));
        assertThat(verdict.cost()).isEqualTo(2 * 100 + 2 * 14 + 2 * 28);
        assertThat(verdict.trucks()).isEqualTo(2);
        assertThat(verdict.unserved()).isZero();
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertThat(DayReferee.judge(Days.small(), tours("b c")).unserved()).isEqualTo(3);
    }

    @Test
    void filesKeepTheDayAndItsPlan() throws IOException {
        var file = folder.resolve("small.day");
        DayFile.write(file, Days.small());
        var read = DayFile.read(file);
        assertThat(read.stops()).isEqualTo(Days.small().stops());
        assertThat(read.trucks()).isEqualTo(Days.small().trucks());
        assertThat(read.cost().applyAsInt(1, 4)).isEqualTo(21);
        assertThat(read.seconds().applyAsInt(1, 4)).isEqualTo(30);
        DayPlan.write(file, tours("a1 a b1/b c d"));
        assertThat(DayPlan.read(file)).isEqualTo(tours("a1 a b1/b c d"));
    }

    private static List<Tour> tours(String plan) {
        List<Tour> tours = new ArrayList<>();
        for (String route : plan.split("/", -1)) {
            var words = List.of(route.split(" ", -1));
            tours.add(new Tour(words.getFirst(), words.subList(1, words.size())));
        }
        return tours;
    }
}
