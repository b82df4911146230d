package dev.peisong.optimizer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.optimizer.problem.TimeWindow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingFileTest {

    @Test
    void solomonCountsInTruncatedTenths() {
        var file = parse(Samples.SOLOMON);
        assertThat(file.customers()).isEqualTo(3);
        assertThat(file.legs().applyAsInt(0, 1)).isEqualTo(50);
        assertThat(file.legs().applyAsInt(0, 3)).isEqualTo(106); // 10.63…
        assertThat(file.legs().applyAsInt(1, 3)).isEqualTo(56); // 5.657…
        assertThat(file.cost(List.of(List.of(1, 2), List.of(3)))).isEqualTo(20 + 21.2);
        var problem = file.problem();
        assertThat(problem.vehicles()).hasSize(2);
        assertThat(problem.jobs().get(1).windows()).containsExactly(new TimeWindow(200, 500));
        assertThat(problem.jobs().get(1).serviceSeconds()).isEqualTo(50);
        assertThat(problem.vehicles().getFirst().shift()).isEqualTo(new TimeWindow(0, 1_000));
    }

    @Test
    void cvrplibRoundsToTheNearestAndOffersVehiclesEnough() {
        var file = parse(Samples.CVRP);
        assertThat(file.name()).isEqualTo("square");
        assertThat(file.legs().applyAsInt(0, 1)).isEqualTo(14);
        assertThat(file.cost(List.of(List.of(1, 2), List.of(3, 4)))).isEqualTo(96);
        assertThat(file.fleet()).isBetween(2, 4);
        assertThat(file.problem().jobs().getFirst().windows()).containsExactly(TimeWindow.ANY);
    }

    @Test
    void liLimPairsItsPlacesAndRoundsUpWhatItCounts() {
        var file = parse(Samples.LI_LIM);
        assertThat(file.places().get(1).delivery()).isEqualTo(2);
        assertThat(file.places().get(3).pickup()).isEqualTo(4);
        assertThat(file.legs().applyAsInt(0, 1)).isEqualTo(14_143); // 1.41421…
        assertThat(file.cost(List.of(List.of(1, 2)))).isEqualTo(4 * Math.sqrt(2));
        var problem = file.problem();
        assertThat(problem.jobs()).isEmpty();
        assertThat(problem.shipments())
                .extracting(shipment -> shipment.pickup().id() + ">" + shipment.delivery().id())
                .containsExactly("1>2", "4>3");
        assertThat(problem.shipments().getFirst().pickup().demand()).containsExactly(8L);
        assertThat(problem.shipments().getFirst().pickup().windows())
                .containsExactly(new TimeWindow(0, 9_000_000));
    }

    @Test
    void oneVehicleLessIsWorthAnyDistance() {
        var file = parse(Samples.LI_LIM);
        long longest = 0;
        for (int there = 1; there <= file.customers(); there++) {
            longest += 2L * file.legs().applyAsInt(0, there);
        }
        assertThat(file.convention().fewestVehiclesFirst()).isTrue();
        assertThat(file.problem().vehicles().getFirst().rates().fixed()).isGreaterThan(longest);
        assertThat(parse(Samples.CVRP).problem().vehicles().getFirst().rates().fixed()).isZero();
    }

    @Test
    void statedDistancesStayAsTheyAre() {
        var file = parse(Samples.EXPLICIT);
        assertThat(file.legs().applyAsInt(0, 1)).isEqualTo(5);
        assertThat(file.legs().applyAsInt(2, 1)).isEqualTo(2);
        assertThat(file.cost(List.of(List.of(1, 2)))).isEqualTo(13);
        assertThat(file.fleet()).isEqualTo(2);
        assertThat(file.hasCoordinates()).isFalse();
        assertThat(file.problem().jobs().getFirst().serviceSeconds()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_MATRIX, 0 5 6 5 0 2 6 2 0",
        "LOWER_DIAG_ROW, 0 5 0 6 2 0",
        "UPPER_ROW, 5 6 2",
        "UPPER_DIAG_ROW, 0 5 6 0 2 0",
        "LOWER_COL, 5 6 2"
    })
    void everyTableOfDistancesReadsAlike(String format, String weights) {
        var file =
                parse(
                        Samples.EXPLICIT
                                .replace("LOWER_ROW", format)
                                .replace("5 6\n2\n", weights.replace(" 2", "\n2") + "\n"));
        assertThat(file.legs().applyAsInt(1, 0)).isEqualTo(5);
        assertThat(file.legs().applyAsInt(0, 2)).isEqualTo(6);
        assertThat(file.legs().applyAsInt(1, 2)).isEqualTo(2);
    }

    @Test
    void windowsInCvrplibFilesFollowTheConventionOfWindows() {
        var file =
                parse(
                        Samples.CVRP.replace(
                                "DEPOT_SECTION",
                                "TIME_WINDOW_SECTION\n1 0 99\n2 1 9\n3 0 9\n4 0 9\n5 0 9\n"
                                        + "DEPOT_SECTION"));
        assertThat(file.legs().applyAsInt(0, 1)).isEqualTo(141);
        assertThat(file.problem().jobs().getFirst().windows())
                .containsExactly(new TimeWindow(10, 90));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "    2      6 | 2 x        | 12 | 'x' is not a number",
                "    2      6 |     5     6| 12 | the customer's number is 5",
                "  20         50 | 60 50    | 12 | the window 60.0 to 50.0 does not exist",
                "  2         10 | 2.5 10    | 5  | the number of vehicles is 2.5",
                "CUSTOMER        | Customer  | 11 | no heading CUSTOMER so far"
            })
    void solomonErrorsNameTheLine(String good, String bad, int line, String message) {
        var text = Samples.SOLOMON.replace(good, bad);
        assertThat(text).isNotEqualTo(Samples.SOLOMON);
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("sample.txt, line " + line + ": ")
                .hasMessageContaining(message)
                .hasMessageContaining("; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DIMENSION : 5 | DIMENSION : five | 4 | DIMENSION is five",
                "EUC_2D        | GEO    | 5  | EDGE_WEIGHT_TYPE GEO is not known here",
                "TYPE : CVRP   | TYPE : TSP | 3 | TYPE TSP is not known here",
                "DEMAND_SECTION| BACKHAUL_SECTION | 13 | 'BACKHAUL_SECTION' is no section",
                "3 20 0        | 2 20 0 | 10 | node 2 comes twice",
                "DIMENSION : 5 | DIMENSION : 6 | 13 | 1 values where",
                "DEPOT_SECTION | DEPOT_SECTION 2 | 19 | 'DEPOT_SECTION 2' is no section",
                "4 2           | 4 -2 | 17 | the demand is -2"
            })
    void cvrplibErrorsNameTheLine(String good, String bad, int line, String message) {
        var text = Samples.CVRP.replaceFirst("(?m)^(.*)\\Q" + good + "\\E$", "$1" + bad);
        assertThat(text).isNotEqualTo(Samples.CVRP);
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("sample.txt, line " + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aPlaceWithoutItsPairIsRefused() {
        assertThatThrownBy(() -> parse(Samples.LI_LIM.replace("1 0 2", "1 0 3")))
                .hasMessageContaining("line 3: place 1 is no half of a pair");
        assertThatThrownBy(() -> parse(Samples.LI_LIM.replace("2 2 -8", "2 2 -7")))
                .hasMessageContaining("line 3: place 1 is no half of a pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello\n", "a,b\n1,2\n3,4\n5,6\n7,8\n9,10"})
    void whatIsNoInstanceIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(BadFileException.class);
    }

    private static RoutingFile parse(String text) {
        return RoutingFile.parse(new SourceLines("sample.txt", text.lines().toList()), "sample");
    }
}
