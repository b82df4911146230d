package dev.peisong.quickstart.demo.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvAsksTest {
    private static final WorkingDay DAY =
            new WorkingDay(LocalDate.of(2020, 8, 14), ZoneId.of("Europe/Helsinki"));
    private static final String FILE =
            """
            TIMESTAMP,ITEM_COUNT,USER_LAT,USER_LONG,NOTE
            2020-08-14 06:53:00.000,3,60.160,24.93,"one, two"
            2020-08-13 23:59:00.000,1,60.161,24.93,another day
            2020-08-14 06:07:00.000,90,60.162,24.93,first
            2020-08-14 07:00:00.000,1,north,24.93,nowhere
            """;

    @Test
    void takesTheRowsOfTheDayInTheOrderOfTheirTimes() {
        CsvAsks read = read(FILE, "");

        assertThat(read.asks()).extracting(Ask::reference).containsExactly("line-4", "line-2");
        assertThat(read.asks().getFirst().at()).isEqualTo(Instant.parse("2020-08-14T03:07:00Z"));
        assertThat(read.asks().getLast().door().point().latitude()).isEqualTo(60.16);
        assertThat(read.asks().getFirst().quantity()).isEqualTo(6);
    }

    @Test
    void saysWhichLineItCannotReadAndWhy() {
        assertThat(read(FILE, "").unreadable())
                .containsExactly(new CsvAsks.Refused("line 5", "latitude \"north\" is no number"));
    }

    @Test
    void readsTheColumnsThatItIsTold() {
        CsvAsks read = read(FILE, "reference=NOTE,city=NOTE");

        assertThat(read.asks()).extracting(Ask::reference).containsExactly("first", "one, two");
        assertThat(read.asks().getLast().door().address()).containsEntry("city", "one, two");
    }

    @Test
    void refusesColumnsThatTheFileOrTheOptionDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FILE, "time=WHEN"))
                .withMessageContaining("no column WHEN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(FILE, "colour=NOTE"))
                .withMessageContaining("colour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("when,where\n1,2\n", ""))
                .withMessageContaining("--columns time=");
    }

    private static CsvAsks read(String text, String columns) {
        CsvTable table = CsvTable.parse(text);
        return CsvAsks.of(table, ColumnMapping.of(columns, table.header()), DAY);
    }

    @Test
    void aQuotedCellMayHoldQuotesAndCommas() {
        assertThat(CsvTable.parse("a,b\n\"say \"\"x\"\", y\",2\n").rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(List.copyOf(row.cells().values()))
                                        .containsExactly("say \"x\", y", "2"));
    }
}
