package dev.peisong.optimizer.file.referee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.file.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefereeTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "1 2/3,        41.2, ",
        "1 2/3,        41.3, 'the cost is 41.2, not 41.3'",
        "1 2,          20.0, 2 of 3 are served",
        "1 2/3 3,      41.2, customer 3 is served twice",
        "1 2/3 4,      41.2, 'visits 4, who does not exist'",
        "1/2/3,        51.2, 3 routes for 2",
        "1 2 3,        21.6, carries 12 of 10 from 3",
        "1 2//3,       41.2, visits nobody"
    })
    void deliveriesKeepTheirLimits(String routes, String cost, @Nullable String fault)
            throws IOException {
        expect(fault, Samples.SOLOMON, routes, cost);
    }

    @Test
    void aTenthTooLateIsTooLate() throws IOException {
        var inTime = Samples.SOLOMON.replace("8          4          0         50", "8 4 0 10.6");
        expect(null, inTime, "1 2/3", "41.2");
        expect("comes to 3 at 10.6, after 10.5", inTime.replace("10.6", "10.5"), "1 2/3", "41.2");
    }

    @Test
    void theDepotClosesToo() throws IOException {
        var early = Samples.SOLOMON.replace("0        100", "0        34.9");
        expect("comes to 0 at 35.0, after 34.9", early, "1 2/3", "41.2");
        expect(null, early.replace("34.9", "35"), "1 2/3", "41.2");
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 4 3, 10.31, ",
        "1 2/4 3, 14.37, ",
        "2 1 4 3, 9.49, delivers 1 before it is picked up",
        "1 4/2 3, 11.49, serves one of 1 and 2",
        "1 4 2 3, 9.07, carries 16 of 10 from 4"
    })
    void pairsStayTogetherAndInOrder(String routes, String cost, @Nullable String fault)
            throws IOException {
        expect(fault, Samples.LI_LIM, routes, cost);
    }

    @Test
    void roundedAndStatedDistancesCountAsTheirFilesSay() throws IOException {
        expect(null, Samples.CVRP, "1 2/3 4", "96");
        expect("the cost is 96, not 97", Samples.CVRP, "1 2/3 4", "97");
        expect("carries 6 of 4 from 3", Samples.CVRP, "1 2 3/4", "96");
        expect(null, Samples.EXPLICIT, "1 2", "13");
        expect("takes 27, more than 26", limited("26"), "1 2", "13");
        expect(null, limited("27"), "1 2", "13");
    }

    private static String limited(String most) {
        return Samples.EXPLICIT.replace("CAPACITY", "DISTANCE : " + most + "\nCAPACITY");
    }

    private void expect(@Nullable String fault, String instance, String routes, String cost)
            throws IOException {
        var verdict = judge(instance, routes, cost);
        if (fault == null) {
            assertThat(verdict.faults()).isEmpty();
        } else {
            assertThat(verdict.faults()).anyMatch(found -> found.contains(fault));
        }
    }

    private Verdict judge(String instance, String routes, String cost) throws IOException {
        var file = Files.writeString(folder.resolve("sample.txt"), instance);
        var solution = new StringBuilder();
        for (String route : routes.split("/", -1)) {
            solution.append("Route #1: ").append(route).append('\n');
        }
        return Referee.judge(file, solution.append("Cost ").append(cost).toString());
    }
}
